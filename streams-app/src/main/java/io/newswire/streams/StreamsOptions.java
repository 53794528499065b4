package io.newswire.streams;

import io.newswire.streams.cli.CountingOptions;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.StateOptions;
import io.newswire.streams.cli.TopicOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.kafka.TopicLayout;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the streams application; what is not given comes from the environment, else from a default. */
public final class StreamsOptions {
    private static final CountingRules DEFAULT_RULES =
            CountingRules.of(Windows.DEFAULT, Duration.ofSeconds(1), Duration.ofDays(35));

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_THREADS:-2}",
            description = "Stream threads (NEWSWIRE_THREADS; ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:NEWSWIRE_HOST:-127.0.0.1}",
            description = "The address health and metrics listen on (NEWSWIRE_HOST; ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:NEWSWIRE_PORT:-8080}",
            description = "The port of health and metrics, 0 for any free one (NEWSWIRE_PORT; ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private TopicOptions topics = new TopicOptions();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    /**
     * The settings that these options make.
     *
     * @throws UsageErrors with every option that is wrong
     */
    public StreamsSettings settings() {
        UsageErrors errors = new UsageErrors();
        CountingRules rules = errors.check(counting::rules, DEFAULT_RULES);
        TopicLayout layout = errors.check(topics::layout, new TopicLayout(1, (short) -1));
        errors.require(threads >= 1 && threads <= 64, "--threads is " + threads + ", not 1 to 64");
        errors.require(port >= 0 && port <= 65_535, "--port is " + port + ", not 0 to 65535");
        StreamsSettings settings = new StreamsSettings(
                kafka.bootstrapServers(),
                kafka.topicPrefix(),
                state.applicationId().name(),
                state.dir(),
                rules,
                threads,
                layout,
                topics.create(),
                host,
                port,
                kafka.properties());
        errors.verify(() -> settings.counting(1));
        errors.throwIfAny();
        return settings;
    }
}
