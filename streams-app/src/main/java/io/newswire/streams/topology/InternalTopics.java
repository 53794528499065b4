package io.newswire.streams.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.LeftOutArticles;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.metrics.NewswireMetrics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topics that Kafka Streams makes for an application of ours, by their exact names. They come from the topology
 * itself, so a store or shuffle that is added there is known here; only what earlier builds made is listed.
 */
public final class InternalTopics {
    /** Every store that an earlier build had; add the name of one that is renamed or leaves the topology. */
    private static final List<String> STORES_OF_EARLIER_BUILDS =
            List.of("articles", "articles-by-date", "clock", "newest-dates", "panes", "standings", "tallies");

    private static final List<String> SHUFFLES_OF_EARLIER_BUILDS = List.of("tallies-repartition");

    private InternalTopics() {}

    /** All that this build and earlier ones may have made for an application; some of them need not exist. */
    public static SortedSet<String> of(ApplicationId id) {
        SortedSet<String> names = ofTheTopology(id);
        STORES_OF_EARLIER_BUILDS.forEach(store -> names.add(id.changelog(store)));
        SHUFFLES_OF_EARLIER_BUILDS.forEach(shuffle -> names.add(id.internal(shuffle)));
        names.add(LeftOutArticles.topic(id));
        return names;
    }

    static SortedSet<String> ofTheTopology(ApplicationId id) {
        TopicNames topics = new TopicNames("news.");
        return of(id, topology(id, topics), topics);
    }

    /** Exactly those of one topology; what has no changelog is named too. */
    public static SortedSet<String> of(ApplicationId id, Topology topology, TopicNames topics) {
        TopologyDescription description = topology.describe();
        SortedSet<String> names = new TreeSet<>();
        description.subtopologies().stream()
                .map(TopologyDescription.Subtopology::nodes)
                .flatMap(Collection::stream)
                .forEach(node -> {
                    if (node instanceof TopologyDescription.Processor processor) {
                        processor.stores().forEach(store -> names.add(id.changelog(store)));
                    } else if (node instanceof TopologyDescription.Sink sink
                            && !topics.all().contains(sink.topic())) {
                        names.add(id.internal(sink.topic()));
                    }
                });
        return names;
    }

    /** For its shape alone: it finds no names and counts nothing. */
    private static Topology topology(ApplicationId id, TopicNames topics) {
        CountingRules rules = CountingRules.of(
                Windows.DEFAULT,
                Duration.ofSeconds(1),
                Windows.DEFAULT.largest().multipliedBy(2));
        Counting counting =
                new Counting(rules, new Counting.ProducerLimits(1, Duration.ofSeconds(1), true), FeedOnCluster.of(1));
        Gazetteer nobody = Gazetteer.of(List.of());
        return NewswireTopology.build(
                new StreamsConfig(Map.of(
                        StreamsConfig.APPLICATION_ID_CONFIG,
                        id.name(),
                        StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "localhost:1",
                        StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                        true)),
                topics,
                counting,
                Matcher.of(nobody),
                new SubjectLabels(nobody),
                new NewswireMetrics(new SimpleMeterRegistry()));
    }
}
