package io.newswire.streams.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads every partition of one topic without a consumer group, so it leaves nothing behind at the broker. For one
 * thread.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;

    private volatile List<TopicPartition> partitions;

    private final Map<String, Object> config;

    private TopicReader(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<String, Object> config) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.config = config;
    }

    /**
     * Finds the topic and starts to read it.
     *
     * @param clientConfig where the broker is and how to talk to it, as for any Kafka client
     * @param patience how long to wait for an answer of the broker
     * @throws TopicUnavailableException if the broker does not answer or refuses, or has no such topic
     * @throws ConfigException if {@code clientConfig} is not valid
     */
    public static TopicReader open(
            Map<String, ?> clientConfig, String topic, boolean fromBeginning, Duration patience) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("allow.auto.create.topics", false);
        Consumer<byte[], byte[]> consumer = newConsumer(config);
        try {
            List<TopicPartition> partitions = partitions(consumer, topic, config, patience);
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            return new TopicReader(consumer, partitions, config);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** The records that arrive within a time, or the first of them; keys and values may be null. */
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        return consumer.poll(timeout);
    }

    /**
     * Where the topic ends now. A reader of committed records reaches it when the transactions that are open now have
     * ended: a producer learns of its commit before the topic does, and what it was told is committed belongs to us. Any
     * thread may ask.
     */
    public Map<TopicPartition, Long> end() {
        Map<String, Object> uncommitted = new HashMap<>(config);
        uncommitted.put("isolation.level", "read_uncommitted");
        try (Consumer<byte[], byte[]> sighted = newConsumer(uncommitted)) {
            sighted.assign(partitions);
            return sighted.endOffsets(partitions);
        }
    }

    /**
     * Takes in partitions that were added to the topic, from their beginning, and returns them. The client learns of them
     * when it asks for metadata, at the latest after {@code metadata.max.age.ms}.
     */
    List<TopicPartition> takeInAdded() {
        List<TopicPartition> before = partitions;
        String topic = before.get(0).topic();
        List<TopicPartition> added = new ArrayList<>();
        for (PartitionInfo each : consumer.partitionsFor(topic, ANSWER)) {
            TopicPartition partition = new TopicPartition(topic, each.partition());
            if (!before.contains(partition)) {
                added.add(partition);
            }
        }
        if (!added.isEmpty()) {
            List<TopicPartition> all = new ArrayList<>(before);
            all.addAll(added);
            consumer.assign(all); // positions of the others stay
            consumer.seekToBeginning(added);
            partitions = List.copyOf(all);
        }
        return added;
    }

    /** The first offset of each partition that is in the log now. */
    Map<TopicPartition, Long> beginning() {
        return consumer.beginningOffsets(partitions, ANSWER);
    }

    /** The first offset of each partition that was written at a time or later; the end where there is none. */
    Map<TopicPartition, Long> offsetsAt(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(each -> times.put(each, time.toEpochMilli()));
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                offsets.put(partition, found.offset());
            }
        });
        return offsets;
    }

    /** Up to where {@link #poll} has returned records. */
    OffsetVector position() {
        long[] next = new long[partitions.size()];
        for (TopicPartition each : partitions) {
            next[each.partition()] = consumer.position(each);
        }
        return OffsetVector.of(next);
    }

    void seekToBeginning(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    /** Whether everything before {@code end} has been returned by {@link #poll}. */
    public boolean hasReached(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(each -> consumer.position(each.getKey()) >= each.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Consumer<byte[], byte[]> newConsumer(Map<String, Object> config) {
        try {
            return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException e) {
            throw KafkaErrors.root(e) instanceof ConfigException cause ? cause : e;
        }
    }

    private static List<TopicPartition> partitions(
            Consumer<?, ?> consumer, String topic, Map<String, Object> config, Duration patience) {
        String address = String.valueOf(config.get("bootstrap.servers"));
        List<PartitionInfo> found;
        try {
            found = consumer.partitionsFor(topic, patience);
        } catch (TimeoutException e) {
            throw new TopicUnavailableException(KafkaErrors.noBroker(config, patience), e);
        } catch (KafkaException e) {
            throw new TopicUnavailableException(address + " refuses: " + KafkaErrors.reasonOfReader(e), e);
        }
        if (found == null || found.isEmpty()) {
            throw new TopicUnavailableException(address + " has no topic " + topic);
        }
        return found.stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }
}
