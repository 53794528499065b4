package io.newswire.streams.kafka;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.record.TimestampType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topics of a feed, and says of those that exist with other settings what that costs. */
public final class TopicCreation {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final int SIXTEEN_MIB = 16 * 1024 * 1024;
    private static final String LOG_APPEND_TIME = TimestampType.LOG_APPEND_TIME.name;

    private static final Map<String, String> COSTS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "brokers delete records by their age, and with them what a lost state would be counted from",
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
            "where producers date records by their articles, a broker forgets these producers whenever it starts, which"
                    + " can break the order of a partition or stop it, and keeps files open per week of dates",
            TopicConfig.CLEANUP_POLICY_CONFIG,
            "records are deleted or kept otherwise than the feed needs",
            TopicConfig.SEGMENT_BYTES_CONFIG,
            "superseded aggregates stay longer than needed before they are compacted");

    private TopicCreation() {}

    /** Creates what is missing; idempotent, also when several instances do it at once. */
    public static void create(Admin admin, TopicNames topics, TopicLayout layout)
            throws InterruptedException, ExecutionException {
        Map<String, Map<String, String>> wanted = wanted(topics);
        Set<String> existing = admin.listTopics().names().get();
        List<String> present = new ArrayList<>();
        List<String> created = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> topic : wanted.entrySet()) {
            if (existing.contains(topic.getKey())) {
                present.add(topic.getKey());
            } else if (create(admin, layout, topic)) {
                created.add(topic.getKey());
            } else {
                // another instance has just done so, and not every broker knows of it yet; or this user may not see it
                present.add(topic.getKey());
            }
        }
        if (!created.isEmpty()) {
            LOG.info("created {} with {} partitions", created, layout.partitions());
        }
        compare(admin, wanted, present);
    }

    private static Map<String, Map<String, String>> wanted(TopicNames topics) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        kept.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        kept.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, LOG_APPEND_TIME);
        Map<String, String> compacted = new LinkedHashMap<>();
        compacted.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        compacted.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        compacted.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, LOG_APPEND_TIME);
        compacted.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(SIXTEEN_MIB));
        return topics.all().stream()
                .collect(Collectors.toMap(
                        topic -> topic,
                        topic -> topic.equals(topics.aggregates()) ? compacted : kept,
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static boolean create(Admin admin, TopicLayout layout, Map.Entry<String, Map<String, String>> topic)
            throws InterruptedException, ExecutionException {
        NewTopic wanted =
                new NewTopic(topic.getKey(), layout.partitions(), layout.replicationFactor()).configs(topic.getValue());
        try {
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private static void compare(Admin admin, Map<String, Map<String, String>> wanted, List<String> present)
            throws InterruptedException, ExecutionException {
        List<String> hidden = new ArrayList<>();
        for (String topic : present) {
            try {
                compare(topic, settings(admin, topic), wanted.getOrDefault(topic, Map.of()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof AuthorizationException)) {
                    throw e;
                }
                hidden.add(topic);
            }
        }
        if (!hidden.isEmpty()) {
            LOG.warn(
                    "missing right: DescribeConfigs on topic {}; whether the settings fit is not known",
                    String.join(", ", hidden));
        }
    }

    private static Config settings(Admin admin, String topic) throws InterruptedException, ExecutionException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return UntilKnown.ask(() -> requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource)));
    }

    private static void compare(String topic, Config config, Map<String, String> wanted) {
        wanted.forEach((name, value) -> {
            ConfigEntry entry = config.get(name);
            if (entry != null && !value.equals(entry.value())) {
                LOG.warn("topic {} has {}={}, not {}: {}", topic, name, entry.value(), value, COSTS.get(name));
            }
        });
    }
}
