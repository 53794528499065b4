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
 * Takes changes and mentions from the threads that read the topics, and wakes the clients. What it takes it keeps once,
 * for all clients; nothing here waits for one of them.
 */
public final class EventHub implements AutoCloseable {
    static final Duration DRAIN_TIME = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MENTIONS_PER_SECOND = 5;

    /** So that a feed that is replayed at full speed wakes its clients 50 times a second, not at each batch. */
    private static final Duration BETWEEN_WAKES = Duration.ofMillis(20);

    private static final Logger LOG = LoggerFactory.getLogger(EventHub.class);

    private final EventSource source;
    private final int mostClients;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final StreamMetrics metrics;
    private final CompactedLog log = new CompactedLog();
    private final EventCache events = new EventCache();
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
        this.metrics = new StreamMetrics(metrics, clients);
        lastHeartbeat = nanoTime.getAsLong();
    }

    /** A hub with threads of its own. */
    public static EventHub start(EventSource source, int mostClients, MeterRegistry metrics) {
        StreamThreads threads = new StreamThreads();
        EventHub hub = new EventHub(source, mostClients, metrics, threads, System::nanoTime);
        hub.ownThreads = threads;
        threads.tick(hub::tick);
        return hub;
    }

    /** Answers {@code GET /api/v1/stream}; for the server. */
    public Handler.Singleton handler() {
        return new StreamHandler(this);
    }

    /** Takes a change; clients hear of it at the next {@link #reached}. */
    public void put(Change change) {
        log.put(change);
    }

    /** Says that everything before a position has been put. */
    public void reached(OffsetVector upTo) {
        log.reached(upTo);
        wakeSoon();
    }

    /** Offers a paragraph with mentions; {@value #MENTIONS_PER_SECOND} a second are sent, the others are left to the API. */
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
        } catch (RuntimeException e) { // the thread that reads the topic must go on
            LOG.error("a paragraph with mentions cannot be told", e);
        }
        wakeSoon();
    }

    /** Lets a client in, unless there are too many. */
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

    /** Whether a client has not yet taken what was written to it. */
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

    /** What is done once a second: the state of the feed, heartbeats, and an end to who does not read. */
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
