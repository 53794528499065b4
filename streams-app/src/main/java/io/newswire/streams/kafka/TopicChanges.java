package io.newswire.streams.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what an operator does to a topic while it is read: partitions that are added, and records that are deleted,
 * which leaves no trace but a later beginning. For the thread that reads.
 */
final class TopicChanges {
    private static final Logger LOG = LoggerFactory.getLogger(TopicChanges.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** Half of what {@code delete.retention.ms} is by default. */
    private static final Duration TOMBSTONES_STAY = Duration.ofHours(12);

    private final TopicReader topic;
    private final TopicFollower.Sink sink;
    private final Map<TopicPartition, Long> beginnings = new HashMap<>();
    private long nextLook = System.nanoTime();

    /** Tells the sink where each partition begins. */
    TopicChanges(TopicReader topic, TopicFollower.Sink sink) {
        this.topic = topic;
        this.sink = sink;
        open(topic.beginning());
    }

    private void open(Map<TopicPartition, Long> opened) {
        Map<TopicPartition, Long> tombstones = topic.offsetsAt(Instant.now().minus(TOMBSTONES_STAY));
        opened.forEach((partition, first) ->
                sink.opened(partition.partition(), first, tombstones.getOrDefault(partition, first)));
        beginnings.putAll(opened);
    }

    /** Asks the broker, but not more often than every two seconds. */
    void look() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return;
        }
        nextLook = now + BETWEEN_LOOKS.toNanos();
        List<TopicPartition> added = topic.takeInAdded();
        Map<TopicPartition, Long> beginningsNow = topic.beginning();
        if (!added.isEmpty()) {
            LOG.info("{} were added and are read too", added);
            open(added.stream().collect(Collectors.toMap(each -> each, beginningsNow::get)));
        }
        beginningsNow.forEach(this::take);
    }

    private void take(TopicPartition partition, long first) {
        Long before = beginnings.put(partition, first);
        if (before != null && first > before) {
            LOG.info("{} begins at {} now: what lay before is forgotten", partition, first);
            sink.deleted(partition.partition(), first);
        }
    }

    /** The topic was deleted and created again, or cut behind this reader. */
    void beginAnew(OffsetOutOfRangeException e) {
        for (TopicPartition each : e.partitions()) {
            LOG.warn(
                    "{} has no offset {} any more and is read from its beginning",
                    each,
                    e.offsetOutOfRangePartitions().get(each));
            sink.deleted(each.partition(), Long.MAX_VALUE);
        }
        topic.seekToBeginning(e.partitions());
        beginnings.putAll(topic.beginning());
    }
}
