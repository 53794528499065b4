package io.newswire.streams.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server: health, metrics and the page, and routes that others add. Every response is safe to open in a
 * browser, and the limits of {@link ServerLimits} apply to every client.
 */
public final class WebServer implements AutoCloseable {
    private static final int COMPRESSED_FROM_BYTES = 1024;

    private final Javalin server;

    /** The server cannot listen on the requested address. */
    public static final class PortTaken extends RuntimeException {
        PortTaken(String host, int port, Throwable cause) {
            super("port " + port + " on " + host + " is taken; --port chooses another, 0 any free one", cause);
        }
    }

    /** The state of the process that the health routes report. */
    public interface Health {
        /** False if only a restart of the process can help. */
        boolean isLive();

        /** Whether every task that this process was given is running. */
        boolean isReady();

        /** The state, in the words of Kafka Streams. */
        String state();

        /** What is wrong, in a sentence; null if no problem is known. */
        default @Nullable String problem() {
            return null;
        }
    }

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param routes must respond within the time limit of a request
     * @param streams are asked before the routes, in order, without a time limit; each passes on requests for other
     *     paths
     * @throws PortTaken if the server cannot listen on the port
     */
    public static WebServer start(
            WebSettings settings,
            Health health,
            PrometheusMeterRegistry metrics,
            List<Routes> routes,
            List<Handler.Singleton> streams) {
        return start(settings, ServerLimits.of(settings), health, metrics, routes, streams);
    }

    static WebServer start(
            WebSettings settings,
            ServerLimits limits,
            Health health,
            PrometheusMeterRegistry metrics,
            List<Routes> routes,
            List<Handler.Singleton> streams) {
        List<Routes> all = new ArrayList<>(List.of(new HealthRoutes(health, metrics)));
        all.addAll(routes);
        all.addAll(List.of(new RouteProblems(), new ConditionalAnswers()));
        Javalin server = Javalin.create(config -> {
            configure(config);
            JettyConnection.configure(config.jetty, settings, limits);
            config.jetty.modifyServer(jetty -> jetty.setHandler(HandlerChain.of(settings, limits, metrics, streams)));
            all.forEach(each -> each.add(config.routes));
        });
        try {
            server.start();
        } catch (JavalinBindException e) {
            server.stop();
            throw new PortTaken(settings.host(), settings.port(), e);
        }
        return new WebServer(server);
    }

    private static void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = ServerLimits.BODY_BYTES;
        CompressionStrategy gzip = new CompressionStrategy(null, new Gzip());
        gzip.setDefaultMinSizeForCompression(COMPRESSED_FROM_BYTES);
        config.http.compressionStrategy = gzip;
        config.resourceHandler(new StaticFiles());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
