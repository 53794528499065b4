package io.newswire.streams.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;

/** What a cluster can be asked about transactions. If it refuses, the refusal is the cause of what is thrown. */
public interface ClusterTransactions extends AutoCloseable {
    /** How far each partition of these topics can be read; topics that are not there are left out. */
    Map<TopicPartition, StableOffset> stableOffsets(Collection<String> topics)
            throws InterruptedException, ExecutionException;

    /** The transactions that are open, as the leaders of these partitions see it. */
    List<OpenTransaction> open(Set<TopicPartition> partitions) throws InterruptedException, ExecutionException;

    /** What the coordinators say, by producer id. Producers that they do not know or may not tell of are left out. */
    Map<Long, CoordinatedTransaction> coordinated(Set<Long> producerIds)
            throws InterruptedException, ExecutionException;

    @Override
    void close();
}
