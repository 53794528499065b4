package io.newswire.producer.player;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newswire.producer.feed.BackwardSeekException;
import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /replay} returns the state of the replay. {@code POST /replay/pause}, {@code resume}, {@code step},
 * {@code rate} (with {@code speed} or {@code rate}) and {@code seek} (with {@code to}) change it and return the new
 * state. Parameters are in the query or in a form. The server listens only on the loopback address. It refuses requests
 * that use another host name, so pages of other sites cannot reach it through a browser.
 */
public final class ReplayServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayServer.class);
    private static final String ROOT = "/replay";
    private static final Set<String> ACTIONS = Set.of("pause", "resume", "rate", "step", "seek");

    private final ReplayControl control;
    private final HttpServer server;
    private final ExecutorService executor;

    private ReplayServer(ReplayControl control, HttpServer server) {
        this.control = control;
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
     * @throws IOException if the port is taken
     */
    public static ReplayServer start(int port, ReplayControl control) throws IOException {
        InetAddress loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        ReplayServer started = new ReplayServer(control, HttpServer.create(new InetSocketAddress(loopback, port), 0));
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
        if (path.equals(ROOT)) {
            requireMethod(exchange, method.equals("GET") || method.equals("HEAD"), "GET");
        } else {
            String action = path.startsWith(ROOT + "/") ? path.substring(ROOT.length() + 1) : "";
            if (!ACTIONS.contains(action)) {
                throw new RefusedException(
                        404, "there is GET /replay, and POST /replay/pause, resume, rate, step and seek");
            }
            requireMethod(exchange, method.equals("POST"), "POST");
            act(action, Parameters.of(exchange));
            ReplayState now = control.state();
            LOG.info("{} by request: {}, {}", action, now.motion(), now.pace());
        }
        ReplayJson.state(exchange, control.state());
    }

    private static void requireMethod(HttpExchange exchange, boolean isAllowed, String allowed)
            throws RefusedException {
        if (!isAllowed) {
            exchange.getResponseHeaders().set("Allow", allowed);
            throw new RefusedException(405, exchange.getRequestURI().getPath() + " takes " + allowed);
        }
    }

    private void act(String action, Map<String, String> parameters) throws RefusedException {
        switch (action) {
            case "pause" -> {
                Parameters.allow(parameters);
                control.pause();
            }
            case "resume" -> {
                Parameters.allow(parameters);
                control.resume();
            }
            case "step" -> {
                Parameters.allow(parameters);
                control.step();
            }
            case "rate" -> changeRate(parameters);
            default -> seek(parameters);
        }
    }

    private void changeRate(Map<String, String> parameters) throws RefusedException {
        Parameters.allow(parameters, "speed", "rate");
        if (parameters.isEmpty()) {
            throw new RefusedException(400, "speed or rate is missing", "speed", FeedSpeed.EXPECTED);
        }
        FeedSpeed speed = Parameters.parse(parameters, "speed", FeedSpeed::parse, FeedSpeed.EXPECTED);
        FeedRate rate = Parameters.parse(parameters, "rate", FeedRate::parse, FeedRate.EXPECTED);
        if (speed != null) {
            control.speed(speed);
        }
        if (rate != null) {
            control.rate(rate);
        }
    }

    private void seek(Map<String, String> parameters) throws RefusedException {
        Parameters.allow(parameters, "to");
        var date = Parameters.parse(parameters, "to", FeedDate::first, FeedDate.EXPECTED);
        if (date == null) {
            throw new RefusedException(400, "to is missing", "to", FeedDate.EXPECTED);
        }
        try {
            control.seek(date);
        } catch (BackwardSeekException e) {
            throw new RefusedException(409, String.valueOf(e.getMessage()), "to", "a date ahead of the feed");
        }
    }
}
