package io.newswire.streams.web.api;

import io.javalin.config.RoutesConfig;
import io.newswire.streams.web.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** {@code GET /openapi.yaml}: the description of the API. */
final class OpenApiRoute implements Routes {
    private static final String RESOURCE = "/web/openapi.yaml";

    @Override
    public void add(RoutesConfig routes) {
        byte[] description = read();
        routes.get(Api.BASE + "/openapi.yaml", context -> {
            Query.of(context, List.of());
            context.contentType("application/yaml").result(description);
        });
    }

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(OpenApiRoute.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
