package io.newswire.streams.kafka;

import org.apache.kafka.common.TopicPartition;

/**
 * A transaction that the leader of a partition takes for open.
 *
 * @param startOffset of its first record there
 */
public record OpenTransaction(TopicPartition partition, long producerId, int producerEpoch, long startOffset) {}
