package io.newswire.streams.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options for reaching a Kafka cluster, the same in every command: its address, and any property of the clients.
 */
public final class KafkaOptions implements Checked {
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:[0-9A-Za-z_]+://)?(?:[0-9A-Za-z._-]+|\\[[0-9A-Za-z%.:]+]):\\d{1,5}");
    private static final Pattern TOPIC_PREFIX = Pattern.compile("[a-zA-Z0-9._-]{0,200}");

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT[,…]",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Where the Kafka brokers are (KAFKA_BOOTSTRAP_SERVERS; default: localhost:9092).")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:NEWSWIRE_TOPIC_PREFIX:-news.}",
            description = "What the names of the topics begin with (NEWSWIRE_TOPIC_PREFIX; default: news.).")
    private String topicPrefix = "news.";

    @Option(
            names = "--connect-timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "${env:NEWSWIRE_CONNECT_TIMEOUT:-30s}",
            description = "How long to try a broker that does not answer (NEWSWIRE_CONNECT_TIMEOUT; default: 30s).")
    private Duration connectTimeout = Duration.ofSeconds(30);

    @Mixin
    private ClientProperties properties = new ClientProperties();

    /** The older name of --connect-timeout. */
    @Option(names = "--patience", paramLabel = "DURATION", hidden = true, converter = DurationConverter.class)
    private @Nullable Duration patience;

    @Override
    public void check(UsageErrors errors) {
        for (String server : bootstrapServers.split(",", -1)) {
            errors.require(
                    HOST_AND_PORT.matcher(server.strip()).matches(),
                    "--bootstrap-server: '" + server + "' is not of the form host:port");
        }
        errors.require(
                TOPIC_PREFIX.matcher(topicPrefix).matches(),
                "--topic-prefix: '" + topicPrefix
                        + "' is not made of letters, digits, '.', '_' and '-' or is too long");
        errors.require(!connectTimeout().isZero(), "--connect-timeout: " + connectTimeout() + " is not above 0");
    }

    /** The address; {@code bootstrap.servers} among the properties overrides the option. */
    public String bootstrapServers() {
        return properties().getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    public String topicPrefix() {
        return topicPrefix;
    }

    /** How long to try a broker that does not respond. */
    public Duration connectTimeout() {
        return patience == null ? connectTimeout : patience;
    }

    /** The properties of a client of this cluster. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> all = new LinkedHashMap<>(properties());
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        return all;
    }

    /** The properties from the file and the command line; those of the command line win. */
    public Map<String, String> properties() {
        return properties.properties();
    }
}
