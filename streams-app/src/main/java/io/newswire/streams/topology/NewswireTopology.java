package io.newswire.streams.topology;

import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.metrics.NewswireMetrics;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole topology: paragraphs become mentions and dead letters, and counts that are folded per pane before the
 * shuffle and rolled into windows behind it. Event time is data: record timestamps of the input are never read.
 */
public final class NewswireTopology {
    static final String EVENTS = "events";
    static final String STRAYS_OUT = "strays-repartition-filter";
    static final String MENTIONS = "mentions";
    static final String DEAD_LETTERS = "dead-letters";
    static final String FIND_MENTIONS = "find-mentions";
    static final String TALLY_PANES = "tally-panes";
    static final String ROLL_WINDOWS = "roll-windows";
    static final String ARTICLES = "articles";
    static final String ARTICLES_BY_DATE = "articles-by-date";
    static final String READ_POSITIONS = "read-positions";
    static final String BEFORE_COMMIT_OF_READING = "before-commit-of-reading";
    static final String PANES = "panes";
    static final String CLOCK = "clock";
    static final String BEFORE_COMMIT_OF_COUNTING = "before-commit-of-counting";

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private NewswireTopology() {}

    /**
     * Builds the topology.
     *
     * @param labels what a subject is called
     */
    public static Topology build(
            StreamsConfig config,
            TopicNames topics,
            Counting counting,
            Matcher matcher,
            Function<SubjectKey, SubjectLabel> labels,
            NewswireMetrics metrics) {
        // Only this way does Kafka Streams refuse a store or topic that nobody named.
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
        StoreBuilder<?> positions = store(Stores.inMemoryKeyValueStore(READ_POSITIONS));
        StoreBuilder<?> beforeCommit = BeforeCommit.builder(BEFORE_COMMIT_OF_READING);

        KStream<byte[], byte[]> routed = builder.stream(
                        topics.paragraphs(),
                        Consumed.with(BYTES, BYTES)
                                .withName("paragraphs")
                                .withTimestampExtractor(new WallclockTimestampExtractor()))
                .process(
                        StoringSupplier.of(() -> new RouteRecords(counting, metrics), positions, beforeCommit),
                        Named.as("route-records"));
        KStream<byte[], byte[]> strays =
                routed.repartition(Repartitioned.with(BYTES, BYTES).withName("strays"));

        KStream<byte[], ParagraphOutcome> findings = routed.merge(strays, Named.as(EVENTS))
                .process(
                        StoringSupplier.of(
                                () -> new FindMentions(matcher, counting, metrics),
                                store(Stores.persistentKeyValueStore(ARTICLES)),
                                store(Stores.persistentKeyValueStore(ARTICLES_BY_DATE)),
                                positions,
                                beforeCommit),
                        Named.as(FIND_MENTIONS));
        findings.to(topics.mentions(), Produced.with(BYTES, json()).withName(MENTIONS));
        findings.to(topics.deadLetters(), Produced.with(BYTES, rawValue()).withName(DEAD_LETTERS));
        findings.process(
                        StoringSupplier.of(() -> new TallyPanes(counting, metrics), positions, beforeCommit),
                        Named.as(TALLY_PANES))
                .repartition(Repartitioned.with(Serdes.Integer(), ShuffleMessage.serde())
                        .withName("tallies")
                        .withStreamPartitioner(new GroupPartitioner()))
                .process(
                        StoringSupplier.of(
                                () -> new RollWindows(counting, labels, metrics),
                                store(Stores.persistentKeyValueStore(PANES)),
                                store(Stores.inMemoryKeyValueStore(CLOCK)),
                                BeforeCommit.builder(BEFORE_COMMIT_OF_COUNTING)),
                        Named.as(ROLL_WINDOWS))
                .to(topics.aggregates(), Produced.with(Serdes.String(), BYTES).withName("aggregates"));
        return builder.build();
    }

    /** Without a cache: the processors write what has changed once, before each commit, when caches may be flushed. */
    private static StoreBuilder<?> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, BYTES, BYTES).withCachingDisabled();
    }

    private static Serde<ParagraphOutcome> json() {
        return Serdes.serdeFrom(
                (topic, outcome) -> ((ParagraphOutcome.Annotated) outcome).json(),
                (topic, bytes) -> new ParagraphOutcome.Annotated(bytes));
    }

    private static Serde<ParagraphOutcome> rawValue() {
        return Serdes.serdeFrom(
                (topic, outcome) -> ((ParagraphOutcome.DeadLetter) outcome).value(),
                (topic, bytes) -> new ParagraphOutcome.DeadLetter(bytes));
    }
}
