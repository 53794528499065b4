package io.newswire.bench.row;

import io.newswire.streams.StreamsSettings;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.StreamsConfig;

/** A program to measure: Newswire, or a simpler topology that it is compared with. */
interface MeasuredProgram extends AutoCloseable {
    void start();

    /** Throws the error that ended the program, if there was one. */
    void throwFailure();

    /** Whether it has started to read. */
    boolean isReady();

    /** Whether every paragraph has been processed and all results are committed. */
    boolean isDone() throws InterruptedException, ExecutionException;

    /** How many paragraphs it has parsed, for a program that writes nothing; -1 for the others. */
    default long parsed() {
        return -1;
    }

    /** The metrics of its Kafka clients. */
    Map<MetricName, ? extends Metric> metrics();

    @Override
    void close();

    static MeasuredProgram of(Variant variant, StreamsSettings settings, Admin admin)
            throws InterruptedException, ExecutionException {
        Properties properties = settings.streamsProperties();
        StreamsConfig config = new StreamsConfig(properties);
        TopicNames topics = settings.topics();
        LongAdder parsed = new LongAdder();
        return switch (variant) {
            case NEWSWIRE, NEWSWIRE_24H_1M -> new NewswireProgram(settings, admin);
            case PARSE ->
                new TopologyProgram(ParseTopology.build(config, topics, parsed), settings, admin, null, parsed);
            case ANNOTATE ->
                new TopologyProgram(
                        Annotate.build(config, topics, Matcher.of(Gazetteer.bundled())), settings, admin, null, null);
            case DSL_HOPPING ->
                new TopologyProgram(
                        HoppingTopology.build(config, topics, Matcher.of(Gazetteer.bundled())),
                        settings,
                        admin,
                        HoppingTopology.SHUFFLE,
                        null);
            case DSL_SAME ->
                new TopologyProgram(
                        SameTopology.build(config, topics, Gazetteer.bundled()),
                        settings,
                        admin,
                        SameTopology.SHUFFLE,
                        null);
            case FLINK_SLIDING, FLINK_PANES ->
                throw new IllegalArgumentException(variant.word() + " is no program of this jar");
        };
    }
}
