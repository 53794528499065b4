package io.newswire.producer.cli;

import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Option;

/** The options that say which Kafka to use and how to reach it. */
public final class ConnectionOptions {

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT[,…]",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Where the Kafka brokers are (KAFKA_BOOTSTRAP_SERVERS; default: localhost:9092).")
    private String bootstrapServer = "localhost:9092";

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:NEWSWIRE_TOPIC_PREFIX:-news.}",
            description = "What the names of the topics begin with (NEWSWIRE_TOPIC_PREFIX; default: news.).")
    private String topicPrefix = ProducerSettings.DEFAULT_TOPIC_PREFIX;

    @Option(
            names = "--connect-timeout",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            defaultValue = "${env:NEWSWIRE_CONNECT_TIMEOUT:-30s}",
            description = "How long to try a broker that does not answer (NEWSWIRE_CONNECT_TIMEOUT; default: 30s).")
    private Duration connectTimeout = ProducerSettings.DEFAULT_CONNECT_TIMEOUT;

    @Option(
            names = "-X",
            paramLabel = "KEY=VALUE",
            description = "Any property of the Kafka clients; repeatable, beats --kafka-config.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:NEWSWIRE_KAFKA_CONFIG:-}",
            description =
                    "A .properties file for the Kafka clients, such as TLS and SASL settings (NEWSWIRE_KAFKA_CONFIG).")
    private String file = "";

    public String topicPrefix() {
        return topicPrefix;
    }

    /** How long to try a broker that does not respond. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** The connection. If a file cannot be read, or Kafka refuses a property, that is added to the errors. */
    public KafkaAccess kafka(List<String> errors) {
        Map<String, String> all = fromFile(errors);
        all.keySet().removeAll(properties.keySet());
        List<String> refused = new ArrayList<>(PropertyCheck.errors("--kafka-config " + file + ":", all));
        refused.addAll(PropertyCheck.errors("-X", properties));
        errors.addAll(refused);
        all.putAll(properties);
        return new KafkaAccess(bootstrapServer, refused.isEmpty() ? all : Map.of());
    }

    private Map<String, String> fromFile(List<String> errors) {
        Map<String, String> sorted = new LinkedHashMap<>();
        if (!file.isEmpty()) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                errors.add("--kafka-config: cannot read " + file);
            }
            read.stringPropertyNames().stream().sorted().forEach(key -> sorted.put(key, read.getProperty(key)));
        }
        return sorted;
    }
}
