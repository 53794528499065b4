package io.newswire.streams.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which every command reaches a Kafka cluster: where it is, and any property of the clients. */
public final class KafkaOptions {
    @Mixin
    private ClientProperties properties = new ClientProperties();

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Where the brokers are (KAFKA_BOOTSTRAP_SERVERS; ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:NEWSWIRE_TOPIC_PREFIX:-news.}",
            description = "What the names of the topics begin with (NEWSWIRE_TOPIC_PREFIX; ${DEFAULT-VALUE}).")
    private String topicPrefix = "";

    /** The address; one among the properties beats the option. */
    public String bootstrapServers() {
        return properties().getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    }

    public String topicPrefix() {
        return topicPrefix;
    }

    /** The properties of a client of this cluster. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        all.putAll(properties());
        return all;
    }

    /** The properties of file and command line, the latter first in rank. */
    public Map<String, String> properties() {
        return properties.properties();
    }
}
