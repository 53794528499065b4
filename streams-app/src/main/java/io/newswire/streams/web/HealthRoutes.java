package io.newswire.streams.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The routes for monitoring: {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
final class HealthRoutes implements Routes {
    private static final JsonFactory JSON = new JsonFactory();

    private final WebServer.Health health;
    private final PrometheusMeterRegistry metrics;

    HealthRoutes(WebServer.Health health, PrometheusMeterRegistry metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/health/live", context -> answer(context, health.isLive()));
        routes.get("/health/ready", context -> answer(context, health.isReady()));
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .header(Header.CACHE_CONTROL, "no-store")
                        .result(metrics.scrape()));
    }

    private void answer(Context context, boolean up) {
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
                .header(Header.CACHE_CONTROL, "no-store")
                .result(answer.toByteArray());
    }
}
