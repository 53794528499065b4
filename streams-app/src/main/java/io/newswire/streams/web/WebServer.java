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
 * The HTTP server: health and metrics, the page, and what others add to it. Every answer is safe to be opened in a
 * browser, and no client can take more than its share.
 */
public final class WebServer implements AutoCloseable {
    private static final int COMPRESSED_FROM_BYTES = 1024;

    private final Javalin server;

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

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param routes answered within the time of a request
     * @param streams asked before the routes, in order, and without a limit of time; each hands on what is not its own
     * @throws PortTaken if the port cannot be listened on
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
