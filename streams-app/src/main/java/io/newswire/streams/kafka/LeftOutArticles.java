package io.newswire.streams.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The articles that an application does not count. They are the keys of an internal topic, which only a reset writes
 * while no instance is running. So all instances read the same articles at their start, and the counts depend on nothing
 * else than before.
 */
public final class LeftOutArticles {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private LeftOutArticles() {}

    /** The name of the topic of an application. */
    public static String topic(ApplicationId id) {
        return id.internal("left-out");
    }

    /**
     * Reads the articles of an application. The topic is created if it does not exist: a broker may not know yet of a
     * topic that exists, but the answer to the request to create it is certain.
     *
     * @param clientConfig where the broker is and how to talk to it, as for any Kafka client
     * @return their ids; empty if there are none
     */
    public static Set<String> read(Admin admin, Map<String, ?> clientConfig, ApplicationId id)
            throws InterruptedException, ExecutionException {
        TopicPartition partition = new TopicPartition(topic(id), 0);
        if (create(admin, id) || isEmpty(admin, partition)) {
            return Set.of();
        }
        Map<String, Object> config = new HashMap<>(clientConfig);
        // a transaction that was left open must not hide them
        config.put("isolation.level", "read_uncommitted");
        Set<String> articleIds = new TreeSet<>();
        try (TopicReader reader = TopicReader.open(config, partition.topic(), true, ANSWER)) {
            Map<TopicPartition, Long> end = reader.end();
            while (!reader.hasReached(end)) {
                reader.poll(Duration.ofMillis(200)).forEach(each -> articleIds.add(new String(each.key(), UTF_8)));
            }
        }
        return articleIds;
    }

    /**
     * Writes the articles of an application whose topic is empty or does not exist.
     *
     * @throws ExecutionException if a broker refuses one of them; then some may have been written
     */
    public static void write(Admin admin, Map<String, ?> clientConfig, ApplicationId id, Collection<String> articleIds)
            throws InterruptedException, ExecutionException {
        if (!admin.listTopics().names().get().contains(topic(id))) {
            create(admin, id);
        }
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("acks", "all");
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<? extends Future<?>> sent = articleIds.stream()
                    .map(each -> producer.send(new ProducerRecord<>(topic(id), 0, each.getBytes(UTF_8), new byte[0])))
                    .toList();
            for (Future<?> each : sent) {
                each.get();
            }
        }
    }

    /** Returns whether the topic did not exist before. */
    private static boolean create(Admin admin, ApplicationId id) throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(topic(id), Optional.of(1), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1"));
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isEmpty(Admin admin, TopicPartition partition)
            throws InterruptedException, ExecutionException {
        return UntilKnown.ask(() -> admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                        .partitionResult(partition)
                        .get()
                        .offset()
                == 0);
    }
}
