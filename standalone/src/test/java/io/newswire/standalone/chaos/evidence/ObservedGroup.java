package io.newswire.standalone.chaos.evidence;

import java.util.List;

/**
 * Brokers and the processes that count on them.
 *
 * @param bootstrapServers the address of the brokers
 * @param applicationId of Kafka Streams: consumer group and prefix of the internal topics
 * @param topicPrefix of the topics of the feed, such as {@code news.}
 */
public record ObservedGroup(
        String bootstrapServers, String applicationId, String topicPrefix, List<ObservedProcess> processes) {
    public ObservedGroup {
        processes = List.copyOf(processes);
    }

    /** Whether a topic is one of the feed's, or internal to the application. */
    boolean owns(String topic) {
        return topic.startsWith(topicPrefix) || topic.startsWith(applicationId + "-");
    }
}
