package io.newswire.streams;

import io.newswire.streams.topology.TopicNames;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How many partitions the topic of paragraphs has, by which the partition of an article is known. */
public final class ParagraphPartitions {
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 500;

    private ParagraphPartitions() {}

    /**
     * Asks the cluster; not every broker may know yet of a topic that has just been made.
     *
     * @throws CommandFailed if there is no such topic
     */
    public static int of(Admin admin, TopicNames topics) throws InterruptedException, ExecutionException {
        String topic = topics.paragraphs();
        for (int i = 0; i < TRIES; i++) {
            try {
                return admin.describeTopics(List.of(topic))
                        .topicNameValues()
                        .values()
                        .iterator()
                        .next()
                        .get()
                        .partitions()
                        .size();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        throw new CommandFailed("topic " + topic + " does not exist; --create-topics creates it");
    }
}
