package io.newswire.standalone.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The lag of a consumer group. */
final class FeedLag implements AutoCloseable {
    private final Admin admin;

    FeedLag(String bootstrapServer) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer));
    }

    /** Returns the number of records that the group has not committed yet, summed over all partitions that it reads. */
    long of(String group) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(partitions(committed.keySet())).all().get();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata read = committed.get(end.getKey());
                    return end.getValue().offset() - (read == null ? 0 : read.offset());
                })
                .sum();
    }

    private Map<TopicPartition, OffsetSpec> partitions(Set<TopicPartition> some)
            throws InterruptedException, ExecutionException {
        Set<String> topics = some.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(at -> all.put(new TopicPartition(name, at.partition()), OffsetSpec.latest())));
        return all;
    }

    @Override
    public void close() {
        admin.close();
    }
}
