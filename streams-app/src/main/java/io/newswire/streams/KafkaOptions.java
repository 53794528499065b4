package io.newswire.streams;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options by which every command reaches a Kafka cluster: where it is, and any property of the clients. */
public final class KafkaOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Where the brokers are (KAFKA_BOOTSTRAP_SERVERS; ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(
            names = "-X",
            paramLabel = "KEY=VALUE",
            description = "Any property of the Kafka clients; repeatable, beats --kafka-config.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:NEWSWIRE_KAFKA_CONFIG:-" + Option.NULL_VALUE + "}",
            description =
                    "A .properties file for the Kafka clients, such as TLS and SASL settings (NEWSWIRE_KAFKA_CONFIG).")
    private @Nullable Path file;

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
        Map<String, String> all = new LinkedHashMap<>();
        if (file != null) {
            Properties read = new Properties();
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--kafka-config: cannot read " + file, e);
            }
            read.stringPropertyNames().stream().sorted().forEach(key -> all.put(key, read.getProperty(key)));
        }
        all.putAll(properties);
        return all;
    }
}
