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
 * Reads the committed records of one topic from the beginning to where it ended when asked; leaves no trace at the
 * broker. For one thread.
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
     * @param ends up to where, exclusive, records that are not committed yet included
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

    /** The next records; none if there are none yet. */
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

    /** Goes on to where the partitions end now, and says whether that is further than before. */
    boolean readOnTo(Map<TopicPartition, Long> newEnds) {
        boolean isFurther = !newEnds.equals(ends);
        ends = Map.copyOf(newEnds);
        emptyNanos = 0;
        return isFurther;
    }

    /** Whether the end is reached, or nothing has come for so long that what is left is hidden. */
    boolean isDone() {
        return unread().isEmpty() || emptyNanos > patienceNanos;
    }

    /** The offsets at which the partitions are that have not been read to their ends. */
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

    /** How many offsets are to be read. */
    long length() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** How many offsets were deleted at the beginning, by retention or by hand. */
    long deleted() {
        return beginnings.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
