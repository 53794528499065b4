package io.newswire.streams.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the committed records of one topic, from the beginning to its present end. Joins no group and commits nothing.
 * For one thread.
 */
final class PartitionReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> beginnings;
    private Map<TopicPartition, Long> ends;
    private final long patienceNanos;
    private long emptyNanos;

    /**
     * Starts to read.
     *
     * @param ends where to stop (exclusive); they include records that are not committed yet
     * @param patience how long to wait for a transaction that is open now
     */
    PartitionReader(Map<String, Object> clientProperties, Map<TopicPartition, Long> ends, Duration patience) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.ends = Map.copyOf(ends);
        patienceNanos = patience.toNanos();
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(ends.keySet());
        beginnings = consumer.beginningOffsets(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
    }

    /** The next records; empty if there are none yet. */
    List<ConsumerRecord<byte[], byte[]>> poll() {
        long start = System.nanoTime();
        long before = position();
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
        emptyNanos = polled.isEmpty() && position() == before ? emptyNanos + System.nanoTime() - start : 0;
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                records.add(record);
            }
        }
        return records;
    }

    /** Continues to the given ends; returns whether they are further than before. */
    boolean readOnTo(Map<TopicPartition, Long> newEnds) {
        boolean isFurther = !newEnds.equals(ends);
        ends = Map.copyOf(newEnds);
        emptyNanos = 0;
        return isFurther;
    }

    /** Whether the end is reached, or no record has come for so long that the rest must be in an open transaction. */
    boolean isDone() {
        return unread().isEmpty() || emptyNanos > patienceNanos;
    }

    /** The present offsets of the partitions that have not been read to their ends. */
    Map<TopicPartition, Long> unread() {
        Map<TopicPartition, Long> unread = new HashMap<>();
        ends.forEach((partition, end) -> {
            long position = consumer.position(partition);
            if (position < end) {
                unread.put(partition, position);
            }
        });
        return unread;
    }

    /** How many offsets have been read. */
    long position() {
        return ends.keySet().stream()
                .mapToLong(partition -> consumer.position(partition) - beginnings.getOrDefault(partition, 0L))
                .sum();
    }

    /** How many offsets must be read in total. */
    long length() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** How many offsets at the beginning were deleted, by retention or by a user. */
    long deleted() {
        return beginnings.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
