package io.newswire.standalone.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group has read, and whether a transaction is open on the topics it writes. */
public final class GroupOffsets {
    private final Admin admin;
    private final String group;

    public GroupOffsets(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** All partitions of these topics, which must exist. */
    public List<TopicPartition> partitions(String... topics) throws InterruptedException, ExecutionException {
        return admin.describeTopics(List.of(topics)).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition())))
                .toList();
    }

    /** The ends of the partitions, including records of open transactions. */
    public Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        return ends(partitions, IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * Offsets that the group has not committed: from {@code from} (inclusive) to the end of the partition, {@code to}
     * (exclusive).
     */
    record Unread(long from, long to) {}

    /** The offsets that the group has not committed; partitions without any are left out. */
    Map<TopicPartition, Unread> unread(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        Map<TopicPartition, Unread> unread = new HashMap<>();
        ends(partitions).forEach((partition, end) -> {
            long from = offset(committed, partition);
            if (from < end) {
                unread.put(partition, new Unread(from, end));
            }
        });
        return unread;
    }

    /** How many offsets the group has not committed, up to the present ends of the partitions. */
    public long lag(List<TopicPartition> partitions) throws InterruptedException, ExecutionException {
        return lag(ends(partitions));
    }

    /** How many offsets the group has not committed, up to these ends. */
    public long lag(Map<TopicPartition, Long> ends) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(committed, end.getKey())))
                .sum();
    }

    /** The sum of the committed offsets; for a topic without transactions, this is the number of processed records. */
    public long committed(List<TopicPartition> partitions) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        return partitions.stream()
                .mapToLong(partition -> offset(committed, partition))
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata offset = committed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    /** Whether a consumer that reads only committed records can read to the end, because no transaction is open. */
    public boolean isEverythingCommitted(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        return ends(partitions).equals(ends(partitions, IsolationLevel.READ_COMMITTED));
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions, IsolationLevel isolation)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, result) -> ends.put(partition, result.offset()));
        return ends;
    }
}
