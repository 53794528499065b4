package io.newswire.standalone.chaos;

import io.newswire.streams.kafka.TopicReader;
import java.time.Duration;
import java.util.Map;

/** Reads committed aggregates as they arrive and measures the longest time without a new one. */
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

    /** Starts a new measurement: discards what was seen before. */
    synchronized void restart() {
        since = System.nanoTime();
        newest = since;
        longest = 0;
    }

    /** Returns whether an aggregate has arrived since the last restart. */
    synchronized boolean hasSeenOne() {
        return newest != since;
    }

    /** Returns the longest time since the last restart in which no aggregate arrived. */
    synchronized Duration longestGap() {
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
