package io.newswire.streams.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Why a request failed, in the format of RFC 9457.
 *
 * @param status of HTTP, 400 to 599
 * @param detail a sentence for people
 * @param parameter the wrong parameter or header; null if none is wrong
 * @param allowed the values that it may have
 */
public record Problem(
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String allowed) {
    /** The content type of all problems. */
    public static final String CONTENT_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    /** Checks the status. */
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("the status of a problem is " + status + ", not 400 to 599");
        }
    }

    /** A problem that is not about a parameter. */
    public static Problem of(int status, String detail) {
        return new Problem(status, detail, null, null);
    }

    /** The body of the response. */
    public byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", HttpStatus.getMessage(status));
            json.writeNumberField("status", status);
            json.writeStringField("detail", detail);
            if (parameter != null) {
                json.writeStringField("parameter", parameter);
            }
            if (allowed != null) {
                json.writeStringField("allowed", allowed);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Sends this problem from a route; status 503 tells the client to try again after 1 s. */
    public void answer(Context context) {
        context.status(status)
                .contentType(CONTENT_TYPE)
                .header(HttpHeader.CACHE_CONTROL.asString(), "no-store")
                .result(json());
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            context.header(HttpHeader.RETRY_AFTER.asString(), "1");
        }
    }

    /** Sends this problem from a handler of Jetty; status 503 tells the client to try again after 1 s. */
    public void answer(Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1L);
        }
        response.write(true, ByteBuffer.wrap(json()), callback);
    }
}
