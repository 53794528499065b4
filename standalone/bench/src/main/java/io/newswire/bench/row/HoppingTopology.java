package io.newswire.bench.row;

import io.newswire.bench.check.FeedReference;
import io.newswire.streams.gazetteer.Kind;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.WindowedSerdes;

/**
 * Counts as tutorials do: one record for each mention of a country, grouped by country, counted in a hopping window.
 * Only the long grace makes the counts right. A replay reads its partitions at different speeds, and a record that
 * comes after the grace is dropped. A grace of one day was far too short for a sparse feed.
 */
final class HoppingTopology {
    static final String SHUFFLE = "subjects";

    /** Longer than a sparse feed of ten million paragraphs. */
    private static final Duration GRACE = Duration.ofDays(400);

    private HoppingTopology() {}

    static Topology build(StreamsConfig config, TopicNames topics, Matcher matcher) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        Annotate.on(builder, topics, matcher)
                .flatMap(
                        (key, annotated) -> annotated.mentions().stream()
                                .filter(mention -> mention.kind() == Kind.COUNTRY)
                                .map(mention -> KeyValue.pair(mention.id(), mention.text()))
                                .toList(),
                        Named.as("mentions-of-countries"))
                .groupByKey(Grouped.with(SHUFFLE, Serdes.String(), Serdes.String()))
                .windowedBy(TimeWindows.ofSizeAndGrace(FeedReference.HOPPING_SIZE, GRACE)
                        .advanceBy(FeedReference.HOP))
                .count(Named.as("count"), Materialized.as("hopping-counts"))
                .toStream(Named.as("counts"))
                .to(
                        topics.aggregates(),
                        Produced.with(
                                        WindowedSerdes.timeWindowedSerdeFrom(
                                                String.class, FeedReference.HOPPING_SIZE.toMillis()),
                                        Serdes.Long())
                                .withName("aggregates"));
        return builder.build();
    }
}
