package io.newswire.streams;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.CountingOptions;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.ServiceOptions;
import io.newswire.streams.cli.StateOptions;
import io.newswire.streams.cli.TopicOptions;
import io.newswire.streams.cli.UsageErrors;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the streams application; what is not given comes from the environment, else from a default. */
public final class StreamsOptions implements Checked {
    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Mixin
    private TopicOptions topics = new TopicOptions();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:NEWSWIRE_HOST:-127.0.0.1}",
            description = "The address that health and metrics listen on (NEWSWIRE_HOST; default: 127.0.0.1).")
    private String host = "127.0.0.1";

    /** What only Kafka Streams can say: whether the properties go together. */
    @Override
    public void check(UsageErrors errors) {
        if (errors.isEmpty()) {
            try {
                StreamsConfig unused = new StreamsConfig(settings().streamsProperties());
            } catch (ConfigException e) {
                errors.add("-X: " + e.getMessage());
            }
        }
    }

    /** The settings that these options make, once they are checked. */
    public StreamsSettings settings() {
        return new StreamsSettings(
                kafka.bootstrapServers(),
                kafka.topicPrefix(),
                state.applicationId().name(),
                state.dir(),
                counting.rules(),
                service.threads(),
                topics.layout(),
                topics.create(),
                host,
                service.port(),
                kafka.properties());
    }

    Duration connectTimeout() {
        return kafka.connectTimeout();
    }
}
