package io.newswire.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.TransactionWatch;
import io.newswire.streams.topology.InternalTopics;
import java.util.Set;
import org.apache.kafka.streams.Topology;

/** The topics in which a hanging transaction would stop the application: all that it reads, writes and restores from. */
final class WatchedTopics {
    private WatchedTopics() {}

    /** Starts to watch them for the application that runs this topology. */
    static TransactionWatch watch(Topology topology, StreamsSettings settings, MeterRegistry registry) {
        Set<String> topics =
                InternalTopics.of(new ApplicationId(settings.applicationId()), topology, settings.topics());
        topics.addAll(settings.topics().all());
        return TransactionWatch.start(
                settings.clientProperties(),
                topics,
                settings.counting(1).limits().transactionTimeout(),
                registry);
    }
}
