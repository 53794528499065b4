package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads single records and short stretches of one topic, by their offsets, committed records only. Thread-safe: a few
 * consumers are opened when they are first needed and shared.
 */
public final class RecordFetch implements AutoCloseable {
    private static final int MOST_CONSUMERS = 4;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> config;
    private final String topic;
    private final Duration patience;
    private final Semaphore permits = new Semaphore(MOST_CONSUMERS);
    private final Deque<KafkaConsumer<byte[], byte[]>> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean isClosed;

    /** What is to be read with a consumer that nobody else uses meanwhile. */
    private interface Reading {
        void run(KafkaConsumer<byte[], byte[]> consumer, Deadline deadline);
    }

    /**
     * Opens nothing yet.
     *
     * @param patience how long one call may take
     */
    public RecordFetch(Map<String, ?> clientConfig, String topic, Duration patience) {
        this.topic = topic;
        this.patience = patience;
        config = new HashMap<>(clientConfig);
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "none");
        config.put("allow.auto.create.topics", false);
        // What lies behind the record that was asked for is rarely needed.
        config.put("max.partition.fetch.bytes", 64 * 1024);
        // One that waits at the end of the log would hold up the next question.
        config.put("fetch.max.wait.ms", 10);
        config.put("default.api.timeout.ms", (int) patience.toMillis());
    }

    /**
     * Reads records by their offsets in each partition; those that are not in the log any more are not given.
     *
     * @throws TimeoutException if the broker does not give them in time
     * @throws InterruptException if the thread that waits is interrupted
     */
    public void fetch(
            Map<Integer, ? extends Collection<Long>> offsets, Consumer<ConsumerRecord<byte[], byte[]>> found) {
        Map<TopicPartition, NavigableSet<Long>> wanted = new HashMap<>();
        offsets.forEach((partition, some) -> {
            if (!some.isEmpty()) {
                wanted.put(new TopicPartition(topic, partition), new TreeSet<>(some));
            }
        });
        if (!wanted.isEmpty()) {
            withConsumer((consumer, deadline) -> {
                consumer.assign(wanted.keySet());
                wanted.forEach((partition, some) -> consumer.seek(partition, some.first()));
                while (!wanted.isEmpty()) {
                    poll(consumer, deadline).forEach(each -> {
                        NavigableSet<Long> some = wanted.get(new TopicPartition(topic, each.partition()));
                        if (some != null && some.remove(each.offset())) {
                            found.accept(each);
                        }
                    });
                    dropPassed(wanted, consumer);
                }
            });
        }
    }

    /** Goes to the next offset of each partition; one that was passed and not found is not there. */
    private static void dropPassed(
            Map<TopicPartition, NavigableSet<Long>> wanted, KafkaConsumer<byte[], byte[]> consumer) {
        wanted.entrySet().removeIf(each -> {
            TopicPartition partition = each.getKey();
            NavigableSet<Long> some = each.getValue();
            long position = consumer.position(partition);
            some.headSet(position).clear();
            if (some.isEmpty()) {
                consumer.pause(List.of(partition));
                return true;
            }
            if (some.first() > position) {
                consumer.seek(partition, some.first());
            }
            return false;
        });
    }

    /**
     * Reads the records of a partition from an offset up to another, exclusive, or to where the log ends, as long as it
     * is told to go on.
     *
     * @throws TimeoutException if the broker does not give them in time
     * @throws InterruptException if the thread that waits is interrupted
     */
    public void scan(int partition, long from, long to, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
        withConsumer((consumer, deadline) -> {
            TopicPartition only = new TopicPartition(topic, partition);
            List<TopicPartition> one = List.of(only);
            consumer.assign(one);
            long first = Math.max(from, consumer.beginningOffsets(one).getOrDefault(only, 0L));
            long end = Math.min(to, consumer.endOffsets(one).getOrDefault(only, 0L));
            consumer.seek(only, first);
            while (consumer.position(only) < end) {
                for (ConsumerRecord<byte[], byte[]> each : poll(consumer, deadline)) {
                    if (each.offset() >= end || !goesOn.test(each)) {
                        return;
                    }
                }
            }
        });
    }

    private static Iterable<ConsumerRecord<byte[], byte[]>> poll(
            KafkaConsumer<byte[], byte[]> consumer, Deadline deadline) {
        deadline.throwIfOver();
        try {
            return consumer.poll(POLL);
        } catch (OffsetOutOfRangeException e) {
            // What lay there was deleted: its partition goes on where the log begins now.
            consumer.beginningOffsets(e.partitions()).forEach(consumer::seek);
            return ConsumerRecords.empty();
        }
    }

    private void withConsumer(Reading reading) {
        Deadline deadline = new Deadline(System.nanoTime() + patience.toNanos());
        acquire();
        try {
            KafkaConsumer<byte[], byte[]> consumer = idle.poll();
            if (consumer == null) {
                consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            }
            try {
                reading.run(consumer, deadline);
                consumer.unsubscribe();
            } catch (RuntimeException e) {
                consumer.close();
                throw e;
            }
            idle.add(consumer);
            if (isClosed) {
                closeIdle();
            }
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("too many readers of " + topic + " at once");
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void closeIdle() {
        for (KafkaConsumer<byte[], byte[]> each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        closeIdle();
    }

    private record Deadline(long nanoTime) {
        void throwIfOver() {
            if (System.nanoTime() - nanoTime > 0) {
                throw new TimeoutException("the broker did not give the records in time");
            }
        }
    }
}
