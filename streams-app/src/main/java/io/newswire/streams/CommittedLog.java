package io.newswire.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The log of a cluster, read by a consumer that is made when it is first asked. Not thread-safe. */
final class CommittedLog implements SkippedOffsets.Log {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> properties;
    private @Nullable Consumer<byte[], byte[]> consumer;

    /** Of the cluster that these properties of a client name. */
    CommittedLog(Map<String, Object> clientProperties) {
        properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 * 1024);
    }

    @Override
    public long records(String topic, int partition, long from, long to) {
        Consumer<byte[], byte[]> reader = reader();
        TopicPartition at = new TopicPartition(topic, partition);
        reader.assign(List.of(at));
        long first = Math.max(from, reader.beginningOffsets(List.of(at)).getOrDefault(at, from));
        long records = first - from;
        reader.seek(at, first);
        while (first < to && reader.position(at) < to) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                records += record.offset() < to ? 1 : 0;
            }
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
