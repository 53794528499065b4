package io.newswire.standalone.chaos.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All records of a topic up to its end, or up to the last stable offset for readers of committed records only. */
record TopicContents(String bootstrapServers, String topic) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Reads each partition in order.
     *
     * @throws IllegalStateException if the end is not reached within two minutes
     */
    void forEach(IsolationLevel isolation, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(isolation)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long start = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException(topic + ": end " + ends + " not reached after " + PATIENCE);
                }
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(IsolationLevel isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        isolation.toString(),
                        "allow.auto.create.topics",
                        false,
                        "default.api.timeout.ms",
                        20_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
