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
 * How far the first stage has read each partition by its own account, from the changelog of its store, beside what its
 * group has committed. The account is written when Kafka Streams says that it is about to commit, and then only.
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

    /** The offset behind the one read last, of each partition of which one was read, as committed by now. */
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
