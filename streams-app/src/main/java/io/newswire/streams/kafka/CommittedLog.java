package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The log of a cluster, read by a consumer that is made when it is first asked. Not thread-safe. */
public final class CommittedLog implements CommittedRecords {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> properties;
    private @Nullable Consumer<byte[], byte[]> consumer;

    /** The log of the cluster that these properties of a client name. */
    public CommittedLog(Map<String, Object> clientProperties) {
        properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
    }

    @Override
    public long records(String topic, int partition, long from, long to) {
        TopicPartition at = new TopicPartition(topic, partition);
        long first = seek(at, from);
        long records = first - from;
        while (isBefore(at, to)) {
            records += recordsBefore(to);
        }
        return records;
    }

    /**
     * Whether there is a record from an offset (inclusive) to another. Markers of transactions and aborted records are
     * none. It waits for transactions that are open in between.
     *
     * @throws KafkaException if the log cannot be asked now
     */
    public boolean hasRecord(TopicPartition partition, long from, long to) {
        seek(partition, from);
        boolean found = false;
        while (!found && isBefore(partition, to)) {
            found = recordsBefore(to) > 0;
        }
        return found;
    }

    /** Goes to an offset, or to the first that is there, and returns it. */
    private long seek(TopicPartition at, long from) {
        Consumer<byte[], byte[]> reader = reader();
        reader.assign(List.of(at));
        long first = Math.max(from, reader.beginningOffsets(List.of(at)).getOrDefault(at, from));
        reader.seek(at, first);
        return first;
    }

    private boolean isBefore(TopicPartition at, long to) {
        return reader().position(at) < to;
    }

    private long recordsBefore(long to) {
        long records = 0;
        for (ConsumerRecord<byte[], byte[]> record : reader().poll(POLL)) {
            records += record.offset() < to ? 1 : 0;
        }
        return records;
    }

    private Consumer<byte[], byte[]> reader() {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        return consumer;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
