package io.newswire.streams.kafka;

import org.apache.kafka.common.KafkaException;

/** Tells what a reader of committed records finds in a topic. */
public interface CommittedRecords extends AutoCloseable {
    /**
     * How many records there are, or were before they were deleted, from an offset (inclusive) to another.
     *
     * @throws KafkaException if the log cannot be asked now
     */
    long records(String topic, int partition, long from, long to);

    @Override
    void close();
}
