package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.web.ServerUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The event stream on a real server; the test controls its source and its clock. */
final class StreamUnderTest implements AutoCloseable, EventSource {
    private final AtomicLong nanoTime = new AtomicLong();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final EventHub hub;
    private final ServerUnderTest server;

    volatile boolean isReady = true;
    volatile String feedId = "feed";
    volatile boolean reachesBack = true;
    volatile String feed = "{}";

    StreamUnderTest() {
        this(500);
    }

    StreamUnderTest(int mostClients) {
        hub = new EventHub(this, mostClients, metrics, threads, nanoTime::get);
        server = ServerUnderTest.of(hub.handler());
    }

    /** Adds changes as one batch of the topic. */
    void put(Change... changes) {
        long next = 0;
        for (Change each : changes) {
            hub.put(each);
            next = each.offset() + 1;
        }
        hub.reached(OffsetVector.of(next));
    }

    /** Advances the clock by this time, then runs one tick. */
    void tickAfter(Duration time) {
        nanoTime.addAndGet(time.toNanos());
        hub.tick();
    }

    StreamConnection connect(String query, String... headers) throws IOException {
        return StreamConnection.open(server.port(), "GET", StreamHandler.PATH + query, List.of(headers));
    }

    /** Opens a connection for which the operating system buffers as little as possible. */
    StreamConnection connectWithSmallWindow() throws IOException {
        return StreamConnection.openWithSmallWindow(server.port(), StreamHandler.PATH);
    }

    StreamConnection ask(String method) throws IOException {
        return StreamConnection.open(server.port(), method, StreamHandler.PATH, List.of());
    }

    double metric(String name) {
        return metrics.scrape()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }

    @Override
    public boolean isReady() {
        return isReady;
    }

    @Override
    public String feedId() {
        return feedId;
    }

    @Override
    public Set<Duration> windows() {
        return Set.of(Duration.ofHours(1), Duration.ofHours(24));
    }

    @Override
    public boolean reachesBackTo(OffsetVector position) {
        return reachesBack;
    }

    @Override
    public byte[] feed() {
        return feed.getBytes(UTF_8);
    }

    @Override
    public void close() {
        hub.close();
        server.close();
        threads.shutdownNow();
    }
}
