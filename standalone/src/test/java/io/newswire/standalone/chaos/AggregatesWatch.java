package io.newswire.standalone.chaos;

import io.newswire.streams.kafka.TopicReader;
import java.time.Duration;
import java.util.Map;

/** Watches committed aggregates arrive, and for how long none does. */
final class AggregatesWatch implements AutoCloseable {
    private static final Duration TICK = Duration.ofMillis(200);

    private final TopicReader aggregates;
    private volatile boolean closed;
    private long since = System.nanoTime();
    private long newest = since;
    private long longest;

    AggregatesWatch(String broker) {
        aggregates = TopicReader.open(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                "news.aggregates",
                false,
                Duration.ofSeconds(60));
        Thread thread = new Thread(this::watch, "aggregates-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Forgets what was seen before now. */
    synchronized void restart() {
        since = System.nanoTime();
        newest = since;
        longest = 0;
    }

    /** Whether an aggregate has arrived since the restart. */
    synchronized boolean hasSeenOne() {
        return newest != since;
    }

    /** The longest time since the restart in which none arrived. */
    synchronized Duration longestDarkness() {
        return Duration.ofNanos(Math.max(longest, System.nanoTime() - newest));
    }

    private void watch() {
        while (!closed) {
            if (!aggregates.poll(TICK).isEmpty()) {
                note(System.nanoTime());
            }
        }
        aggregates.close();
    }

    private synchronized void note(long now) {
        longest = Math.max(longest, now - newest);
        newest = now;
    }

    @Override
    public void close() {
        closed = true;
    }
}
