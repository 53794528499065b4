package io.newswire.streams.kafka;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How many partitions the topic of paragraphs has, by which the partition of an article is known. */
public final class ParagraphPartitions {
    private ParagraphPartitions() {}

    /**
     * Asks the cluster.
     *
     * @throws TopicUnavailableException if there is no such topic
     */
    public static int of(Admin admin, TopicNames topics) throws InterruptedException, ExecutionException {
        String topic = topics.paragraphs();
        try {
            return UntilKnown.ask(() -> admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .mapToInt(description -> description.partitions().size())
                    .sum());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new TopicUnavailableException("topic " + topic + " does not exist; --create-topics creates it");
            }
            throw e;
        }
    }
}
