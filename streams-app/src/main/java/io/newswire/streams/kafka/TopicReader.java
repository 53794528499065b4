package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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
    private static final Duration RETRY = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;

    private final Map<String, Object> config;

    private TopicReader(Consumer<byte[], byte[]> consumer, Map<String, Object> config) {
        this.consumer = consumer;
        this.config = config;
    }

    /**
     * Finds the topic and starts to read it.
     *
     * @param clientConfig where the broker is and how to talk to it, as for any Kafka client
     * @param patience how long to retry while the broker does not answer
     * @throws TopicUnavailableException if the broker does not answer or refuses, or has no such topic
     * @throws ConfigException if {@code clientConfig} is not valid
     */
    public static TopicReader open(
            Map<String, ?> clientConfig, String topic, boolean fromBeginning, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        String address = String.valueOf(clientConfig.get("bootstrap.servers"));
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("allow.auto.create.topics", false);
        Consumer<byte[], byte[]> consumer = connect(config, address, deadline);
        try {
            List<TopicPartition> partitions = partitions(consumer, topic, address, deadline);
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            return new TopicReader(consumer, config);
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
     * ended: a producer learns of its commit before the topic does, and what it was told is committed belongs to us.
     */
    public Map<TopicPartition, Long> end() {
        Map<String, Object> uncommitted = new HashMap<>(config);
        uncommitted.put("isolation.level", "read_uncommitted");
        try (Consumer<byte[], byte[]> sighted = newConsumer(uncommitted)) {
            sighted.assign(consumer.assignment());
            return sighted.endOffsets(consumer.assignment());
        }
    }

    /** Whether everything before {@code end} has been returned by {@link #poll}. */
    public boolean hasReached(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(each -> consumer.position(each.getKey()) >= each.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Consumer<byte[], byte[]> connect(Map<String, Object> config, String address, Deadline deadline) {
        while (true) {
            try {
                return newConsumer(config);
            } catch (KafkaException e) {
                if (!hasUnknownHost(e)) {
                    throw e.getCause() instanceof ConfigException cause ? cause : e;
                }
                if (deadline.isOver()) {
                    throw new TopicUnavailableException(address + ": no such host", e);
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private static Consumer<byte[], byte[]> newConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A name that cannot be resolved yet (a service that is still to start) is a wrong setting to the client. */
    private static boolean hasUnknownHost(KafkaException e) {
        return e.getCause() instanceof ConfigException cause
                && String.valueOf(cause.getMessage()).startsWith("No resolvable bootstrap urls");
    }

    private static List<TopicPartition> partitions(
            Consumer<?, ?> consumer, String topic, String address, Deadline deadline) {
        List<PartitionInfo> found;
        try {
            found = consumer.partitionsFor(topic, deadline.remaining());
        } catch (TimeoutException e) {
            throw new TopicUnavailableException("no answer from " + address + " within " + deadline.seconds(), e);
        } catch (KafkaException e) {
            throw new TopicUnavailableException(address + " refuses: " + e.getMessage(), e);
        }
        if (found == null || found.isEmpty()) {
            throw new TopicUnavailableException(address + " has no topic " + topic);
        }
        return found.stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private record Deadline(Duration patience, long nanoTime) {
        static Deadline in(Duration patience) {
            return new Deadline(patience, System.nanoTime() + patience.toNanos());
        }

        Duration remaining() {
            return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
        }

        boolean isOver() {
            return remaining().isZero();
        }

        String seconds() {
            return patience.toSeconds() + " s";
        }
    }
}
