package io.newswire.producer.player;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.sun.net.httpserver.HttpExchange;
import io.newswire.producer.feed.ReplayState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes responses: the state of the replay, problems by RFC 9457, and text. */
final class ReplayJson {

    private static final JsonFactory JSON = new JsonFactory();

    @FunctionalInterface
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private ReplayJson() {}

    /**
     * {@code {"state":"playing","speed":"3600","rate":"unlimited","position":"2021-08-24T00:00:00Z",
     * "next":"2021-08-26T00:00:00Z","nextInSeconds":8.0}}; the last three may be null.
     */
    static byte[] state(ReplayState state) {
        ReplayState.NextArticle next = state.next();
        Duration left = next == null ? null : next.left();
        return bytes(json -> {
            json.writeStringField("state", state.motion().toString());
            json.writeStringField("speed", state.pace().speed().toString());
            json.writeStringField("rate", state.pace().rate().toString());
            json.writeStringField("position", text(state.position()));
            json.writeStringField("next", next == null ? null : text(next.publishedAt()));
            if (left == null) {
                json.writeNullField("nextInSeconds");
            } else {
                json.writeNumberField("nextInSeconds", left.toMillis() / 1e3);
            }
        });
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static void problem(HttpExchange exchange, RefusedException refused) throws IOException {
        send(exchange, refused.status(), "application/problem+json", bytes(json -> {
            json.writeNumberField("status", refused.status());
            json.writeStringField("detail", refused.getMessage());
            if (refused.parameter() != null) {
                json.writeStringField("parameter", refused.parameter());
                json.writeStringField("allowed", refused.allowed());
            }
        }));
    }

    private static byte[] bytes(Fields fields) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(256);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void text(HttpExchange exchange, String type, String text) throws IOException {
        send(exchange, 200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
        if (!isHead) {
            exchange.getResponseBody().write(body);
        }
    }
}
