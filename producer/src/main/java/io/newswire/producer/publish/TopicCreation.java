package io.newswire.producer.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topic for the paragraphs. If it exists already, logs which of its settings can lose paragraphs or break
 * their order.
 */
final class TopicCreation {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    /**
     * Records get the broker's time, since brokers use it to delete records, roll segments and forget idempotent
     * producers. The dates of articles may be years old.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            TimestampType.LOG_APPEND_TIME.name);

    private static final Map<String, String> COSTS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, "paragraphs of an article will be lost",
            TopicConfig.RETENTION_MS_CONFIG, "paragraphs are deleted by their age",
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "where producers date records by their articles, a broker forgets these producers whenever it"
                            + " starts, which can break the order of a partition or stop it");

    private TopicCreation() {}

    /**
     * Creates the topic if it does not exist, and checks that this user may do to it what it has to.
     *
     * @param operations what it has to do, of those that allow Describe as well
     * @throws PublishFailedException if it may not, or the topic can be neither found nor created
     */
    static void prepare(Admin admin, ProducerSettings settings, Set<AclOperation> operations)
            throws PublishFailedException, InterruptedException {
        String topic = settings.topic();
        int timeout = (int) Math.min(
                Integer.MAX_VALUE,
                settings.connectTimeout().plus(Duration.ofSeconds(1)).toMillis());
        TopicRights rights = new TopicRights(topic, operations);
        try {
            TopicDescription existing = describe(admin, topic, timeout, rights);
            if (existing == null) {
                create(admin, settings, timeout);
                existing = describe(admin, topic, timeout, rights);
            } else {
                inspect(admin, settings, timeout, existing);
            }
            rights.check(existing);
        } catch (ExecutionException e) {
            Throwable failure = KafkaErrors.root(e);
            if (failure instanceof TimeoutException) {
                throw new PublishFailedException(
                        settings.kafka().bootstrapServers()
                                + " answers, but not at the address that it advertises; check advertised.listeners",
                        failure);
            }
            throw new PublishFailedException(
                    "cannot prepare topic " + topic + ": " + KafkaErrors.reason(failure), failure);
        }
    }

    /** Returns null if there is no such topic. */
    private static @Nullable TopicDescription describe(Admin admin, String topic, int timeout, TopicRights rights)
            throws ExecutionException, InterruptedException, PublishFailedException {
        DescribeTopicsOptions options =
                new DescribeTopicsOptions().timeoutMs(timeout).includeAuthorizedOperations(true);
        try {
            return admin.describeTopics(List.of(topic), options)
                    .allTopicNames()
                    .get()
                    .get(topic);
        } catch (ExecutionException e) {
            if (KafkaErrors.root(e) instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw rights.explained(e);
        }
    }

    /** If another process creates it at the same time, that is as good. */
    private static void create(Admin admin, ProducerSettings settings, int timeout)
            throws ExecutionException, InterruptedException, PublishFailedException {
        if (!settings.createTopics()) {
            throw new PublishFailedException(
                    "topic " + settings.topic() + " does not exist and --no-create-topics forbids to create it");
        }
        Optional<Short> replication = settings.replicationFactor() == ProducerSettings.REPLICATION_OF_THE_BROKER
                ? Optional.empty()
                : Optional.of((short) settings.replicationFactor());
        NewTopic topic =
                new NewTopic(settings.topic(), Optional.of(settings.partitions()), replication).configs(SETTINGS);
        try {
            admin.createTopics(List.of(topic), new CreateTopicsOptions().timeoutMs(timeout))
                    .all()
                    .get();
            LOG.info("created topic {} with {} partitions", settings.topic(), settings.partitions());
        } catch (ExecutionException e) {
            Throwable failure = KafkaErrors.root(e);
            if (failure instanceof AuthorizationException) {
                throw TopicRights.missing(Set.of(AclOperation.CREATE), settings.topic(), failure);
            }
            if (!(failure instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void inspect(Admin admin, ProducerSettings settings, int timeout, TopicDescription description)
            throws ExecutionException, InterruptedException {
        String topic = settings.topic();
        int partitions = description.partitions().size();
        if (settings.createTopics() && partitions != settings.partitions()) {
            LOG.warn(
                    "topic {} has {} partitions, not {}: at most {} threads can count them",
                    topic,
                    partitions,
                    settings.partitions(),
                    partitions);
        }
        try {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Config config = admin.describeConfigs(List.of(resource), new DescribeConfigsOptions().timeoutMs(timeout))
                    .all()
                    .get()
                    .get(resource);
            SETTINGS.forEach((setting, wanted) -> compare(topic, setting, wanted, config));
        } catch (ExecutionException e) {
            if (!(KafkaErrors.root(e) instanceof AuthorizationException)) {
                throw e;
            }
            LOG.warn("missing right: DescribeConfigs on topic {}; whether its settings fit is not known", topic);
        }
    }

    private static void compare(String topic, String setting, String wanted, @Nullable Config config) {
        ConfigEntry entry = config == null ? null : config.get(setting);
        if (entry != null && !wanted.equals(entry.value())) {
            LOG.warn("topic {} has {}={}, not {}: {}", topic, setting, entry.value(), wanted, COSTS.get(setting));
        }
    }
}
