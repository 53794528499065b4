package io.newswire.streams.web;

import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.Handler;

/** A real server on a free port of this machine, with one route of each kind. */
public final class ServerUnderTest implements AutoCloseable {
    static final ServerLimits LIMITS = new ServerLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1_000);

    private static final WebServer.Health HEALTHY = new WebServer.Health() {
        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public String state() {
            return "RUNNING";
        }
    };

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final WebServer server;

    private ServerUnderTest(
            WebSettings settings, ServerLimits limits, List<Routes> routes, List<Handler.Singleton> streams) {
        server = WebServer.start(settings, limits, HEALTHY, metrics, routes, streams);
    }

    static ServerUnderTest of(WebSettings settings) {
        return of(settings, LIMITS);
    }

    static ServerUnderTest of(WebSettings settings, ServerLimits limits) {
        return new ServerUnderTest(settings, limits, List.of(ServerUnderTest::addRoutes), List.of());
    }

    /** Starts a server with a stream instead of routes. */
    public static ServerUnderTest of(Handler.Singleton stream) {
        return new ServerUnderTest(WebSettings.local(0), LIMITS, List.of(), List.of(stream));
    }

    private static void addRoutes(RoutesConfig routes) {
        routes.get(
                "/api/v1/text",
                context -> context.contentType("application/json").result("{\"a\":1}"));
        routes.get(
                "/api/v1/long",
                context -> context.contentType("application/json").result("[" + "0,".repeat(2_000) + "0]"));
        routes.get(
                "/api/v1/huge",
                context -> context.contentType("application/json").result("0".repeat(16_000_000)));
        routes.get("/api/v1/wrong", context -> {
            throw new ProblemException(new Problem(400, "limit is 0; it must be 1 to 1000", "limit", "1 to 1000"));
        });
        routes.get("/api/v1/unready", context -> {
            throw new ProblemException(Problem.of(503, "not read to the end yet"));
        });
        routes.get("/api/v1/fault", context -> {
            throw new IllegalStateException("a secret");
        });
        routes.post("/api/v1/echo", context -> context.contentType("text/plain").result(context.body()));
    }

    public RawAnswer get(String path, String... headers) throws IOException {
        return ask("GET", path, headers);
    }

    RawAnswer ask(String method, String path, String... headers) throws IOException {
        return RawAnswer.of(port(), method, path, headers);
    }

    public PrometheusMeterRegistry metrics() {
        return metrics;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
