package io.newswire.streams.audit;

import io.newswire.streams.kafka.TopicUnavailableException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads the first and last offsets of the partitions of topics. */
final class TopicEnds {
    private TopicEnds() {}

    /**
     * All partitions of a topic.
     *
     * @throws TopicUnavailableException if there is no such topic
     */
    static List<TopicPartition> partitions(Admin admin, String topic) throws InterruptedException, ExecutionException {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(
                            each -> each.partitions().stream().map(info -> new TopicPartition(topic, info.partition())))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new TopicUnavailableException("the brokers have no topic " + topic);
            }
            throw e;
        }
    }

    /** The ends of all partitions of a topic, including records of open transactions. */
    static Map<TopicPartition, Long> ends(Admin admin, String topic) throws InterruptedException, ExecutionException {
        return offsets(admin, partitions(admin, topic), OffsetSpec.latest());
    }

    static Map<TopicPartition, Long> offsets(Admin admin, Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, result) -> offsets.put(partition, result.offset()));
        return offsets;
    }
}
