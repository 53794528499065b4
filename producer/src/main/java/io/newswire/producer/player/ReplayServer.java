package io.newswire.producer.player;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.producer.feed.ReplayControl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /replay} returns the state of the replay, {@code GET /metrics} its metrics for a Prometheus. {@code POST /replay/pause}, {@code resume}, {@code step},
 * {@code rate} (with {@code speed} or {@code rate}) and {@code seek} (with {@code to}) change it and return the new
 * state. Parameters are in the query or in a form. The server listens only on the loopback address. It refuses requests
 * that use another host name, so pages of other sites cannot reach it through a browser.
 */
public final class ReplayServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayServer.class);
    private static final String ROOT = "/replay";
    private static final String METRICS = "/metrics";

    private final ReplayRequests requests;
    private final Supplier<String> metrics;
    private final HttpServer server;
    private final ExecutorService executor;

    private ReplayServer(ReplayControl control, Supplier<String> metrics, HttpServer server) {
        requests = new ReplayRequests(control);
        this.metrics = metrics;
        this.server = server;
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "replay-http");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(executor);
        server.createContext("/", this::handle);
    }

    /**
     * Listens on 127.0.0.1; port 0 takes any free one.
     *
     * @param metrics in the text format of Prometheus
     * @throws IOException if the port is taken
     */
    public static ReplayServer start(int port, ReplayControl control, Supplier<String> metrics) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        ReplayServer started =
                new ReplayServer(control, metrics, HttpServer.create(new InetSocketAddress(loopback, port), 0));
        started.server.start();
        return started;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (RefusedException e) {
                LOG.debug("refused: {}", e.getMessage());
                ReplayJson.problem(exchange, e);
            } catch (RuntimeException e) {
                LOG.error("{} failed", exchange.getRequestURI().getPath(), e);
                ReplayJson.problem(exchange, new RefusedException(500, "failed, the log says why"));
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException, RefusedException {
        Callers.check(exchange.getRequestHeaders());
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals(METRICS)) {
            requireMethod(exchange, method.equals("GET") || method.equals("HEAD"), "GET");
            ReplayJson.text(exchange, "text/plain; version=0.0.4; charset=utf-8", metrics.get());
            return;
        }
        if (path.equals(ROOT)) {
            requireMethod(exchange, method.equals("GET") || method.equals("HEAD"), "GET");
        } else {
            String action = path.startsWith(ROOT + "/") ? path.substring(ROOT.length() + 1) : "";
            ReplayRequests.requireKnown(action);
            requireMethod(exchange, method.equals("POST"), "POST");
            requests.act(action, Parameters.of(exchange));
        }
        ReplayJson.send(exchange, 200, "application/json", requests.state());
    }

    private static void requireMethod(HttpExchange exchange, boolean isAllowed, String allowed)
            throws RefusedException {
        if (!isAllowed) {
            exchange.getResponseHeaders().set("Allow", allowed);
            throw new RefusedException(405, exchange.getRequestURI().getPath() + " takes " + allowed);
        }
    }
}
