package io.newswire.streams.kafka;

/**
 * How topics are laid out when they are created.
 * An IllegalArgumentException is thrown if a number is out of its range.
 *
 * @param replicationFactor copies of each partition, or -1 for the broker's default
 */
public record TopicLayout(int partitions, short replicationFactor) {
    public TopicLayout {
        if (partitions < 1 || partitions > 10_000) {
            throw new IllegalArgumentException("partitions is " + partitions + ", not 1 to 10000");
        }
        if (replicationFactor != -1 && replicationFactor < 1) {
            throw new IllegalArgumentException("replication factor is " + replicationFactor + ", not 1 or more");
        }
    }
}
