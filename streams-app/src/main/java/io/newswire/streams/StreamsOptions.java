package io.newswire.streams;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.CountingOptions;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.ServiceOptions;
import io.newswire.streams.cli.StateOptions;
import io.newswire.streams.cli.TopicOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.cli.WebOptions;
import java.time.Duration;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Mixin;

/** The options of the streams application; what is not given comes from the environment, else from a default. */
public final class StreamsOptions implements Checked {
    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private StateOptions state = new StateOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Mixin
    private TopicOptions topics = new TopicOptions();

    @Mixin
    private CountingOptions counting = new CountingOptions();

    @Mixin
    private ServiceOptions service = new ServiceOptions();

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
                new StreamsSettings.Connection(kafka.bootstrapServers(), kafka.properties()),
                new StreamsSettings.FeedTopics(kafka.topicPrefix(), topics.layout(), topics.create()),
                new StreamsSettings.Application(state.applicationId(), state.dir(), service.threads()),
                counting.rules(),
                web.settings());
    }

    String url(int port) {
        return web.url(port);
    }

    Duration connectTimeout() {
        return kafka.connectTimeout();
    }
}
