package io.newswire.standalone.chaos.evidence;

import java.util.List;
import org.apache.kafka.common.internals.Topic;

/**
 * Brokers and the processes that count on them.
 *
 * @param bootstrapServers addresses of the brokers
 * @param applicationId application id of Kafka Streams: consumer group and prefix of the internal topics
 * @param topicPrefix prefix of the topics of the feed, such as {@code news.}
 */
public record ObservedGroup(
        String bootstrapServers, String applicationId, String topicPrefix, List<ObservedProcess> processes) {
    public ObservedGroup {
        processes = List.copyOf(processes);
    }

    /**
     * Returns whether the group writes to a topic: a topic of the feed, an internal one, or that of committed offsets.
     */
    boolean owns(String topic) {
        return topic.startsWith(topicPrefix)
                || topic.startsWith(applicationId + "-")
                || topic.equals(Topic.GROUP_METADATA_TOPIC_NAME);
    }
}
