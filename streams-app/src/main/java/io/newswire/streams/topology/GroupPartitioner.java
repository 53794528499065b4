package io.newswire.streams.topology;

import io.newswire.streams.counting.SubjectKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Which partition of the shuffle a record goes to. Subjects are divided into {@value #GROUPS} groups, so that one record
 * carries the counts of many. The feed clock goes to every partition, also to those without counts.
 *
 * <p>For the maintainer. There are groups because a processor does not know how many partitions there are. The state of a
 * subject lies in the partition of its group: another number of groups or another hash needs a reset.
 */
final class GroupPartitioner implements StreamPartitioner<Integer, ShuffleMessage> {
    static final int GROUPS = 64;
    static final int EVERYWHERE = -1;

    static int groupOf(SubjectKey subject) {
        int hash = subject.hashCode() * 0x9E3779B9;
        return (hash >>> 16) % GROUPS;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, Integer group, ShuffleMessage tallied, int partitions) {
        return Optional.of(
                group == EVERYWHERE
                        ? IntStream.range(0, partitions).boxed().collect(Collectors.toSet())
                        : Set.of(group % partitions));
    }
}
