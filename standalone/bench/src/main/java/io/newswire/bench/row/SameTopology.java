package io.newswire.bench.row;

import io.newswire.bench.rolling.CountedParagraph;
import io.newswire.bench.rolling.PaneCounts;
import io.newswire.bench.rolling.PaneList;
import io.newswire.bench.rolling.SubjectWindows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What Newswire does, by the plain DSL: four kinds, three windows, mentions, paragraphs, articles and series, copies
 * counted once, exactly once, with RocksDB behind the DSL's caches. A processor reads the articles, since the
 * DSL has no operator for a value that is both kept and passed on for each record.
 *
 * <p>The DSL's own windows cannot do it: with 1h, 24h and 7d by 5 minutes, a count belongs to 12 + 288 + 2016 = 2316
 * hopping windows, and a paragraph has about eight counts. So each subject is one aggregate: the list of its panes, five
 * minutes each, at most 2016; the windows are added up when the cache passes it on, which is once per commit at most.
 *
 * <p>It does less than Newswire. The windows of a subject end after its own newest mention, not where the clock of the
 * feed stands, and are never removed. No article is ever forgotten. There are no dead letters, and no watch for gaps.
 */
final class SameTopology {
    static final String SHUFFLE = "subjects";

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private SameTopology() {}

    static Topology build(StreamsConfig config, TopicNames topics, Gazetteer gazetteer) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        Matcher matcher = Matcher.of(gazetteer);
        KStream<byte[], CountedParagraph> counted = builder.stream(
                        topics.paragraphs(), Consumed.with(BYTES, BYTES).withName("paragraphs"))
                .processValues(new CountArticles.Supplier(matcher), Named.as("count-articles"));
        counted.filter((key, each) -> each.json() != null, Named.as("with-mentions"))
                .mapValues(CountedParagraph::json, Named.as("json"))
                .to(topics.mentions(), Produced.with(BYTES, BYTES).withName("mentions"));
        counted.flatMap((key, each) -> bySubject(each), Named.as("counts-by-subject"))
                .groupByKey(Grouped.with(SHUFFLE, Serdes.String(), paneCounts()))
                .aggregate(
                        () -> PaneList.NONE,
                        (subject, counts, panes) -> panes.plus(counts),
                        Named.as("add-to-pane"),
                        Materialized.<String, PaneList, KeyValueStore<Bytes, byte[]>>as("panes")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(paneList()))
                .toStream(Named.as("changed-subjects"))
                .process(() -> new RollSubject(gazetteer), Named.as("roll-windows"))
                .to(topics.aggregates(), Produced.with(Serdes.String(), BYTES).withName("aggregates"));
        return builder.build();
    }

    private static List<KeyValue<String, PaneCounts>> bySubject(CountedParagraph paragraph) {
        return paragraph.counts().stream()
                .map(count -> KeyValue.pair(
                        count.subject().toString(), PaneCounts.at(paragraph.articleDate(), count.counts())))
                .toList();
    }

    /** Turns the panes of a subject into one record for each window. */
    private static final class RollSubject extends ContextualProcessor<String, PaneList, String, byte[]> {
        private final SubjectWindows windows;

        RollSubject(Gazetteer gazetteer) {
            windows = new SubjectWindows(gazetteer);
        }

        @Override
        public void process(Record<String, PaneList> subject) {
            windows.roll(
                    subject.key(),
                    subject.value().panes(),
                    (key, json) -> context().forward(new Record<>(key, json, subject.timestamp())));
        }
    }

    private static Serde<PaneCounts> paneCounts() {
        return Serdes.serdeFrom((topic, counts) -> counts.toBytes(), (topic, bytes) -> PaneCounts.fromBytes(bytes));
    }

    private static Serde<PaneList> paneList() {
        return Serdes.serdeFrom(
                (topic, panes) -> panes == null ? null : panes.toBytes(),
                (topic, bytes) -> bytes == null ? null : PaneList.fromBytes(bytes));
    }
}
