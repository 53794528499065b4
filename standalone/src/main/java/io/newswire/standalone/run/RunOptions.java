package io.newswire.standalone.run;

import io.newswire.producer.articles.OutlierRule;
import io.newswire.producer.cli.InputOptions;
import io.newswire.producer.cli.ReplayOptions;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.standalone.table.AggregateFormat;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.ClientProperties;
import io.newswire.streams.cli.CountingOptions;
import io.newswire.streams.cli.GazetteerOptions;
import io.newswire.streams.cli.PartitionsOption;
import io.newswire.streams.cli.ServiceOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.cli.WebOptions;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.TopicLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the whole feed in one process. */
public final class RunOptions implements Checked {
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
            description =
                    "How --exit-when-done prints the counts: table (default on a terminal) or json (default elsewhere).")
    private @Nullable AggregateFormat format;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "${env:KAFKA_PORT:-9092}",
            description =
                    "The port of the Kafka broker in this process, 0 for any free one (KAFKA_PORT; default: 9092).")
    private int kafkaPort = 9092;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where broker and state keep their files, for the next start to go on with (default: a"
                    + " temporary folder that is deleted at the end).")
    private @Nullable Path dataDir;

    @Mixin
    private PartitionsOption partitions = new PartitionsOption();

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
        return web.port();
    }

    int kafkaPort() {
        return kafkaPort;
    }

    @Nullable
    Path dataDir() {
        return dataDir;
    }

    @Override
    public void check(UsageErrors errors) {
        ServiceOptions.requirePort("--kafka-port", kafkaPort, errors);
        errors.verify("--partitions", this::layout);
        List<String> inputErrors = new ArrayList<>();
        ReplayPace pace = replay.pace(inputErrors);
        ReplayPlan plan = replay.plan(inputErrors);
        boolean isGoodSoFar = errors.isEmpty();
        KafkaAccess kafka = new KafkaAccess("localhost:1", isGoodSoFar ? properties.properties() : Map.of());
        Duration largestWindow = isGoodSoFar ? counting.rules().windows().largest() : OutlierRule.DEFAULT_GAP;
        inputErrors.addAll(FeedPublisher.errors(producer(pace, kafka, largestWindow, inputErrors), plan));
        if (plan.follow() && exitWhenDone) {
            inputErrors.add("--exit-when-done: what is followed is never done; leave out one of the two");
        }
        errors.addAll(inputErrors);
    }

    private TopicLayout layout() {
        return new TopicLayout(partitions.partitions(), (short) 1);
    }

    ReplayPace pace() {
        return replay.pace(new ArrayList<>());
    }

    ReplayPlan plan() {
        return replay.plan(new ArrayList<>());
    }

    ProducerSettings producer(String bootstrapServers) {
        return producer(
                pace(),
                new KafkaAccess(bootstrapServers, properties.properties()),
                counting.rules().windows().largest(),
                new ArrayList<>());
    }

    private ProducerSettings producer(ReplayPace pace, KafkaAccess kafka, Duration largestWindow, List<String> errors) {
        return new ProducerSettings(
                input.inputs(InputOptions.SEEDS, largestWindow, errors),
                input.strict(),
                pace,
                kafka,
                ProducerSettings.DEFAULT_TOPIC_PREFIX,
                false,
                Math.max(1, partitions.partitions()),
                1,
                ProducerSettings.DEFAULT_CONNECT_TIMEOUT);
    }

    StreamsSettings streams(String bootstrapServers, Path stateDir) {
        return new StreamsSettings(
                new StreamsSettings.Connection(bootstrapServers, properties.properties()),
                new StreamsSettings.FeedTopics(ProducerSettings.DEFAULT_TOPIC_PREFIX, layout(), true),
                new StreamsSettings.Application(new ApplicationId("newswire"), stateDir, service.threads()),
                counting.rules(),
                web.settings());
    }
}
