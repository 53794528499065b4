package io.newswire.standalone.chaos;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;

/** The leaders of all partitions, including those of Kafka's internal topics. */
record Leaders(Admin admin) {
    /** Returns the node id of the broker that leads most partitions. */
    int ofMost() throws InterruptedException, ExecutionException {
        Map<Integer, Long> led = partitions().stream()
                .map(TopicPartitionInfo::leader)
                .filter(leader -> leader != null && !leader.isEmpty())
                .map(Node::id)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return led.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    /** Returns whether each partition has a leader and no leader is this node. */
    boolean haveLeft(int node) throws InterruptedException, ExecutionException {
        return partitions().stream()
                .map(TopicPartitionInfo::leader)
                .allMatch(leader -> leader != null && !leader.isEmpty() && leader.id() != node);
    }

    /** Returns whether all replicas of each partition are in sync. */
    boolean areFollowedByAll() throws InterruptedException, ExecutionException {
        return partitions().stream()
                .allMatch(partition ->
                        partition.isr().size() == partition.replicas().size());
    }

    private List<TopicPartitionInfo> partitions() throws InterruptedException, ExecutionException {
        Collection<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .toList();
    }
}
