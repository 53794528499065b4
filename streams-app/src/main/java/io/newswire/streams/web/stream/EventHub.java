package io.newswire.streams.web.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.kafka.OffsetVector;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes changes and mentions from the threads that read the topics, and wakes the clients. Everything is kept once for
 * all clients, and nothing here waits for a client.
 */
public final class EventHub implements AutoCloseable {
    static final Duration DRAIN_TIME = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MENTIONS_PER_SECOND = 5;

    /** During a replay at full speed, clients are woken 50 times a second instead of after each batch. */
    private static final Duration BETWEEN_WAKES = Duration.ofMillis(20);

    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);

    private final EventSource source;
    private final int mostClients;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final StreamMetrics metrics;
    private final CompactedLog log = new CompactedLog();
    private final EventCache events = new EventCache();
    private final SharedPages pages;
    private final RecentEvents mentions = new RecentEvents(2 * MENTIONS_PER_SECOND);
    private final RecentEvents feeds = new RecentEvents(1);
    private final Set<StreamClient> clients = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isWakePlanned = new AtomicBoolean();
    private final Executor soon;
    private byte[] lastFeed = new byte[0];
    private int mentionsThisSecond;
    private long lastHeartbeat;
    private @Nullable StreamThreads ownThreads;

    EventHub(EventSource source, int mostClients, MeterRegistry metrics, Executor executor, LongSupplier nanoTime) {
        this.source = source;
        this.mostClients = mostClients;
        this.executor = executor;
        soon = CompletableFuture.delayedExecutor(BETWEEN_WAKES.toMillis(), TimeUnit.MILLISECONDS, executor);
        this.nanoTime = nanoTime;
        pages = new SharedPages(log, events, source::feedId);
        this.metrics = new StreamMetrics(metrics, clients);
        lastHeartbeat = nanoTime.getAsLong();
    }

    /** A hub with its own threads. */
    public static EventHub start(EventSource source, int mostClients, MeterRegistry metrics) {
        StreamThreads threads = new StreamThreads();
        EventHub hub = new EventHub(source, mostClients, metrics, threads, System::nanoTime);
        hub.ownThreads = threads;
        threads.tick(hub::tick);
        return hub;
    }

    /** The handler for {@code GET /api/v1/stream}. */
    public Handler.Singleton handler() {
        return new StreamHandler(this);
    }

    /** Appends a change; clients see it after the next {@link #reached}. */
    public void put(Change change) {
        log.put(change);
    }

    /** Says that every change before a position has been appended. */
    public void reached(OffsetVector upTo) {
        log.reached(upTo);
        wakeSoon();
    }

    /**
     * Takes a paragraph with mentions. Only {@value #MENTIONS_PER_SECOND} a second are sent; the others are left to the
     * API.
     */
    public void mention(Supplier<byte[]> json) {
        if (clients.isEmpty()) {
            return;
        }
        synchronized (this) {
            if (mentionsThisSecond == MENTIONS_PER_SECOND) {
                metrics.mentionSkipped();
                return;
            }
            mentionsThisSecond++;
        }
        try {
            mentions.add(ServerSentEvent.of("mention", json.get()));
        } catch (RuntimeException e) { // the thread that reads the topic must continue
            LOG.error("a paragraph with mentions cannot be told", e);
        }
        wakeSoon();
    }

    /** Adds a client; false if there are too many. */
    boolean add(StreamClient client) {
        synchronized (clients) {
            if (clients.size() >= mostClients) {
                metrics.clientRefused();
                return false;
            }
            clients.add(client);
        }
        return true;
    }

    void remove(StreamClient client) {
        clients.remove(client);
    }

    /** Whether a client has not read everything that was written to it. */
    boolean isWriting() {
        return clients.stream().anyMatch(StreamClient::isWriting);
    }

    EventSource source() {
        return source;
    }

    CompactedLog log() {
        return log;
    }

    EventCache events() {
        return events;
    }

    SharedPages pages() {
        return pages;
    }

    RecentEvents mentions() {
        return mentions;
    }

    RecentEvents feeds() {
        return feeds;
    }

    StreamMetrics metrics() {
        return metrics;
    }

    Executor executor() {
        return executor;
    }

    long nanoTime() {
        return nanoTime.getAsLong();
    }

    private void wakeSoon() {
        if (!clients.isEmpty() && isWakePlanned.compareAndSet(false, true)) {
            soon.execute(() -> {
                isWakePlanned.set(false);
                wakeAll();
            });
        }
    }

    private void wakeAll() {
        clients.forEach(StreamClient::wake);
    }

    /** Runs once a second: sends the state of the feed and heartbeats, and disconnects clients that do not read. */
    void tick() {
        synchronized (this) {
            mentionsThisSecond = 0;
        }
        if (clients.isEmpty()) {
            return;
        }
        clients.forEach(StreamClient::closeIfStuck);
        boolean isHeartbeat = nanoTime.getAsLong() - lastHeartbeat >= HEARTBEAT.toNanos();
        if (isHeartbeat) {
            lastHeartbeat = nanoTime.getAsLong();
            clients.forEach(StreamClient::beat);
        }
        byte[] feed = source.feed();
        if (isHeartbeat || !Arrays.equals(feed, lastFeed)) {
            lastFeed = feed;
            feeds.add(ServerSentEvent.of("feed", feed));
        }
        wakeAll();
    }

    /** Ends every stream. */
    @Override
    public void close() {
        List.copyOf(clients).forEach(client -> client.end("the server stops"));
        if (ownThreads != null) {
            ownThreads.close();
        }
    }
}
