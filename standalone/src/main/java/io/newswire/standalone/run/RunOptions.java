package io.newswire.standalone.run;

import io.newswire.producer.cli.InputOptions;
import io.newswire.producer.cli.ReplayOptions;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.standalone.table.AggregateFormat;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.cli.ClientProperties;
import io.newswire.streams.cli.CountingOptions;
import io.newswire.streams.cli.GazetteerOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the whole feed in one process. */
public final class RunOptions {
    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ReplayOptions replay = new ReplayOptions();

    @Option(
            names = "--exit-when-done",
            description = "End when every paragraph has been counted, and print the result.")
    private boolean exitWhenDone;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            description = "How the result is printed: table (default on a terminal) or json (default elsewhere).")
    private @Nullable AggregateFormat format;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:NEWSWIRE_PORT:-8080}",
            description = "The port of health and metrics, 0 for any free one (NEWSWIRE_PORT; ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:KAFKA_PORT:-9092}",
            description = "The port of the broker, 0 for any free one (KAFKA_PORT; ${DEFAULT-VALUE}).")
    private int kafkaPort;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where broker and state keep their files; a temporary folder, removed at the end, if absent.")
    private @Nullable Path dataDir;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_THREADS:-2}",
            description = "Stream threads.")
    private int threads;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_PARTITIONS:-6}",
            description = "Partitions of topics that are created.")
    private int partitions;

    @Mixin
    private ClientProperties properties = new ClientProperties();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @Mixin
    private GazetteerOptions names = new GazetteerOptions();

    Gazetteer gazetteer() {
        return names.load();
    }

    boolean exitWhenDone() {
        return exitWhenDone;
    }

    @Nullable
    AggregateFormat format() {
        return format;
    }

    int port() {
        return port;
    }

    int kafkaPort() {
        return kafkaPort;
    }

    @Nullable
    Path dataDir() {
        return dataDir;
    }

    /**
     * Checks everything that can be checked before anything is started.
     *
     * @throws UsageErrors with every option that is wrong
     */
    void verify() {
        UsageErrors errors = new UsageErrors();
        errors.require(isPort(port), "--port is " + port + ", not 0 to 65535");
        errors.require(isPort(kafkaPort), "--kafka-port is " + kafkaPort + ", not 0 to 65535");
        errors.require(threads >= 1 && threads <= 64, "--threads is " + threads + ", not 1 to 64");
        errors.check(this::layout, new TopicLayout(1, (short) -1));
        errors.verify(counting::rules);
        List<String> inputErrors = new ArrayList<>();
        input.inputs(InputOptions.SEEDS, inputErrors);
        ReplayPace pace = replay.pace(inputErrors);
        ReplayPlan plan = replay.plan(inputErrors);
        inputErrors.addAll(FeedPublisher.errors(producer(pace, "localhost:1"), plan));
        if (plan.follow() && exitWhenDone) {
            inputErrors.add("--exit-when-done: what is followed is never done; leave out one of the two");
        }
        inputErrors.forEach(error -> errors.require(false, error));
        errors.throwIfAny();
    }

    private static boolean isPort(int number) {
        return number >= 0 && number <= 65_535;
    }

    private TopicLayout layout() {
        return new TopicLayout(partitions, (short) 1);
    }

    ReplayPace pace() {
        return replay.pace(new ArrayList<>());
    }

    ReplayPlan plan() {
        return replay.plan(new ArrayList<>());
    }

    ProducerSettings producer(String bootstrapServers) {
        return producer(pace(), bootstrapServers);
    }

    private ProducerSettings producer(ReplayPace pace, String bootstrapServers) {
        return new ProducerSettings(
                input.inputs(InputOptions.SEEDS, new ArrayList<>()),
                input.strict(),
                pace,
                new KafkaAccess(bootstrapServers, properties.properties()),
                ProducerSettings.DEFAULT_TOPIC_PREFIX,
                false,
                partitions,
                1,
                ProducerSettings.DEFAULT_CONNECT_TIMEOUT);
    }

    StreamsSettings streams(String bootstrapServers, Path stateDir) {
        return new StreamsSettings(
                bootstrapServers,
                ProducerSettings.DEFAULT_TOPIC_PREFIX,
                "newswire",
                stateDir,
                counting.rules(),
                threads,
                layout(),
                true,
                "127.0.0.1",
                port,
                properties.properties());
    }
}
