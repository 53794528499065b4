package io.newswire.streams.audit;

import io.newswire.streams.kafka.RecordPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the application has counted, from the committed offsets of its group.
 *
 * @param committed by partition, the offset after the last counted paragraph; empty if there is no group
 * @param uncounted offsets of paragraphs after that
 * @param shuffled offsets of its internal topics that it has not committed
 * @param internalTopics the topics through which its tasks pass records to each other
 */
record GroupProgress(Map<Integer, Long> committed, long uncounted, long shuffled, Set<String> internalTopics) {
    static GroupProgress of(Admin admin, String applicationId, String paragraphs)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<Integer, Long> committed = new HashMap<>();
        Map<TopicPartition, Long> internal = new HashMap<>();
        Set<String> internalTopics = new TreeSet<>();
        offsets.forEach((partition, offset) -> {
            if (offset == null) {
                return;
            }
            if (partition.topic().equals(paragraphs)) {
                committed.put(partition.partition(), offset.offset());
            } else if (partition.topic().startsWith(applicationId + "-")) {
                internal.put(partition, offset.offset());
                internalTopics.add(partition.topic());
            }
        });
        Map<TopicPartition, Long> read = new HashMap<>(internal);
        for (TopicPartition each : TopicEnds.partitions(admin, paragraphs)) {
            read.put(each, committed.getOrDefault(each.partition(), 0L));
        }
        Map<TopicPartition, Long> ends = TopicEnds.offsets(admin, read.keySet(), OffsetSpec.latest());
        Map<TopicPartition, Long> beginnings = TopicEnds.offsets(admin, read.keySet(), OffsetSpec.earliest());
        long uncounted = 0;
        long shuffled = 0;
        for (Map.Entry<TopicPartition, Long> each : read.entrySet()) {
            long from = Math.max(each.getValue(), beginnings.getOrDefault(each.getKey(), 0L));
            long left = Math.max(0, ends.getOrDefault(each.getKey(), 0L) - from);
            if (each.getKey().topic().equals(paragraphs)) {
                uncounted += left;
            } else {
                shuffled += left;
            }
        }
        return new GroupProgress(committed, uncounted, shuffled, internalTopics);
    }

    /** Whether the group has committed offsets. A broker deletes those of a group that was idle for days. */
    boolean isKnown() {
        return !committed.isEmpty();
    }

    /** Whether the application has committed that it has read a record. */
    boolean hasCounted(RecordPosition paragraph) {
        return !isKnown() || paragraph.offset() < committed.getOrDefault(paragraph.partition(), 0L);
    }

    /** Whether paragraphs are left to count; a group that has just started has committed nothing. */
    boolean isWorthWaitingFor() {
        return uncounted + shuffled > 0;
    }

    boolean isAtTheEnd() {
        return !isKnown() || uncounted + shuffled == 0;
    }
}
