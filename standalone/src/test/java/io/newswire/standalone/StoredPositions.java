package io.newswire.standalone;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads how far the first stage has read each partition, from the changelog of its store, to compare it with the
 * committed offsets of its group. The stage writes these positions only when Kafka Streams notifies it of a commit.
 */
final class StoredPositions implements AutoCloseable {
    private static final String OFFSET_READ = "offset-read";
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<Integer, Long> stored = new TreeMap<>();
    private final List<TopicPartition> partitions;

    StoredPositions(String address, String applicationId) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        String changelog = applicationId + "-read-positions-changelog";
        partitions = consumer.partitionsFor(changelog).stream()
                .map(info -> new TopicPartition(changelog, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Returns for each partition the offset after the last record read, as committed until now; partitions of which no
     * record was read are absent.
     */
    Map<Integer, Long> next() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(POLL).forEach(each -> {
                if (new String(each.key(), StandardCharsets.UTF_8).equals(OFFSET_READ)) {
                    stored.put(each.partition(), ByteBuffer.wrap(each.value()).getLong() + 1);
                }
            });
        }
        return stored.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
