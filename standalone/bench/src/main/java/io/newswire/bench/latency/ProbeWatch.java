package io.newswire.bench.latency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.aggregates.AggregateLine;
import io.newswire.streams.kafka.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the committed aggregates on its own thread. A probe mentions an actor that nothing else mentions. Each
 * aggregate of such an actor is passed to {@link Probes} with the time at which it was read.
 */
final class ProbeWatch implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String KIND = "actor:";
    /** The largest window, seven days: its count only grows during a measurement. */
    private static final String WINDOW = ":PT168H";

    private final Thread thread;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean closed;

    ProbeWatch(Map<String, Object> client, String topic, Probes probes) {
        Map<String, Object> config = new HashMap<>(client);
        config.put("isolation.level", "read_committed");
        TopicReader aggregates = TopicReader.open(config, topic, true, TIMEOUT);
        thread = new Thread(() -> watch(aggregates, probes), "probe-watch");
        thread.start();
    }

    private void watch(TopicReader aggregates, Probes probes) {
        try (aggregates) {
            while (!closed) {
                Iterable<ConsumerRecord<byte[], byte[]>> records = aggregates.poll(POLL);
                long now = System.nanoTime();
                records.forEach(each -> take(each, now, probes));
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private static void take(ConsumerRecord<byte[], byte[]> each, long now, Probes probes) {
        String key = new String(each.key(), UTF_8);
        if (each.value() != null && key.startsWith(KIND) && key.endsWith(WINDOW)) {
            String subject = key.substring(KIND.length(), key.length() - WINDOW.length());
            if (probes.isOf(subject)) {
                long paragraphs =
                        AggregateLine.parse(new String(each.value(), UTF_8)).paragraphs();
                probes.seen(subject, paragraphs, now);
            }
        }
    }

    /** Throws the error that ended the reading, if there was one. */
    void throwFailure() {
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
