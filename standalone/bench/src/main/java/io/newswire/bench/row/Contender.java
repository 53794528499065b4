package io.newswire.bench.row;

import io.newswire.streams.StreamsSettings;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.matching.Matcher;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.StreamsConfig;

/** A program under measurement. */
interface Contender extends AutoCloseable {
    void start();

    /** Throws what the program failed of, if it has. */
    void throwFailure();

    /** Whether it has begun to read. */
    boolean isReady();

    /** Whether every paragraph is done with, and all that follows from it is committed. */
    boolean isDone() throws InterruptedException, ExecutionException;

    /** How many paragraphs it says it has read, where nothing that it writes tells; -1 elsewhere. */
    default long parsed() {
        return -1;
    }

    @Override
    void close();

    static Contender of(Variant variant, StreamsSettings settings, Admin admin)
            throws InterruptedException, ExecutionException {
        Properties properties = settings.streamsProperties();
        StreamsConfig config = new StreamsConfig(properties);
        TopicNames topics = settings.topics();
        LongAdder parsed = new LongAdder();
        return switch (variant) {
            case NEWSWIRE, NEWSWIRE_24H_1M -> new FeedContender(settings, admin);
            case PARSE ->
                new PlainContender(ParseTopology.build(config, topics, parsed), settings, admin, null, parsed);
            case ANNOTATE ->
                new PlainContender(
                        Annotate.build(config, topics, Matcher.of(Gazetteer.bundled())), settings, admin, null, null);
            case DSL_HOPPING ->
                new PlainContender(
                        HoppingTopology.build(config, topics, Matcher.of(Gazetteer.bundled())),
                        settings,
                        admin,
                        HoppingTopology.SHUFFLE,
                        null);
        };
    }
}
