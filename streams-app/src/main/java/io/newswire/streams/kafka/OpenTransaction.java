package io.newswire.streams.kafka;

import org.apache.kafka.common.TopicPartition;

/**
 * A transaction that is open, as the leader of a partition sees it.
 *
 * @param startOffset of its first record there
 */
public record OpenTransaction(TopicPartition partition, long producerId, int producerEpoch, long startOffset) {}
