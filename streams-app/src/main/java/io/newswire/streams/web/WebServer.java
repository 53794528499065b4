package io.newswire.streams.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Serves {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
public final class WebServer implements AutoCloseable {
    /** The address asked for cannot be listened on. */
    public static final class PortTaken extends RuntimeException {
        PortTaken(String host, int port, Throwable cause) {
            super("port " + port + " on " + host + " is taken; --port chooses another, 0 any free one", cause);
        }
    }

    /** What health is asked of. */
    public interface Health {
        /** False once the process can only be started again. */
        boolean isLive();

        /** Whether every task this process was given is running. */
        boolean isReady();

        /** The state in Kafka Streams' own words. */
        String state();

        /** What is wrong, in a sentence; null while nothing is known to be. */
        default @Nullable String problem() {
            return null;
        }
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @throws PortTaken if the port cannot be listened on
     */
    public static WebServer start(WebSettings settings, Health health, PrometheusMeterRegistry metrics) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.get("/health/live", context -> answer(context, health, health.isLive()));
            config.routes.get("/health/ready", context -> answer(context, health, health.isReady()));
            config.routes.get(
                    "/metrics",
                    context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                            .result(metrics.scrape()));
        });
        try {
            server.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            server.stop();
            throw new PortTaken(settings.host(), settings.port(), e);
        }
        return new WebServer(server);
    }

    private static void answer(Context context, Health health, boolean up) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(answer)) {
            json.writeStartObject();
            json.writeStringField("status", up ? "UP" : "DOWN");
            json.writeStringField("state", health.state());
            String problem = up ? null : health.problem();
            if (problem != null) {
                json.writeStringField("reason", problem);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json")
                .result(answer.toByteArray());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
