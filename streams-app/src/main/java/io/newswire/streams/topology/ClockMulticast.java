package io.newswire.streams.topology;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends a tally to the partition of its subject and the feed clock to every partition, also those without tallies. */
final class ClockMulticast implements StreamPartitioner<String, Tallied> {
    static final String KEY = "feed-clock";

    @Override
    public Optional<Set<Integer>> partitions(String topic, String subject, Tallied tallied, int partitions) {
        return tallied instanceof Tallied.FeedClock
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
