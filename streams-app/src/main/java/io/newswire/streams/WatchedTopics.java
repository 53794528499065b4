package io.newswire.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.kafka.TransactionWatch;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** The topics in which a hanging transaction would stop the application: all that it reads, writes and restores from. */
final class WatchedTopics {
    private WatchedTopics() {}

    /** Starts to watch them for the application that runs this topology with these properties. */
    static TransactionWatch watch(
            Topology topology, StreamsSettings settings, Properties properties, MeterRegistry registry) {
        Object timeout = properties.get(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG));
        return TransactionWatch.start(
                settings.clientProperties(),
                of(topology, settings),
                Duration.ofMillis(Long.parseLong(String.valueOf(timeout))),
                registry);
    }

    /** Exactly the topics of this application: another one's id may begin with this one's. */
    static Set<String> of(Topology topology, StreamsSettings settings) {
        Set<String> topics = new TreeSet<>(settings.topics().all());
        String prefix = settings.applicationId() + "-";
        for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
            for (TopologyDescription.Node node : part.nodes()) {
                if (node instanceof TopologyDescription.Processor processor) {
                    processor.stores().forEach(store -> topics.add(prefix + store + "-changelog"));
                } else if (node instanceof TopologyDescription.Source source) {
                    source.topicSet().stream()
                            .filter(topic -> topic.endsWith("-repartition"))
                            .forEach(topic -> topics.add(prefix + topic));
                }
            }
        }
        return topics;
    }
}
