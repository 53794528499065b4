package io.newswire.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TransactionWatch;
import io.newswire.streams.topology.InternalTopics;
import java.util.Set;
import org.apache.kafka.streams.Topology;

/** All topics that the application reads, writes and restores from; a hanging transaction in one of them would stop it. */
final class WatchedTopics {
    private WatchedTopics() {}

    /** Starts to watch them for the application that runs this topology. */
    static TransactionWatch watch(Topology topology, StreamsSettings settings, MeterRegistry registry) {
        Set<String> topics = InternalTopics.of(settings.application().id(), topology, settings.topics());
        topics.addAll(settings.topics().all());
        return TransactionWatch.start(
                settings.clientProperties(),
                topics,
                settings.counting(FeedOnCluster.of(1)).limits().transactionTimeout(),
                registry);
    }
}
