package io.newswire.producer.cli;

import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
            description = "Kafka broker (KAFKA_BOOTSTRAP_SERVERS; default: localhost:9092).")
    private String bootstrapServer = "localhost:9092";

    @Option(
            names = "-X",
            paramLabel = "KEY=VALUE",
            description = "Property of Kafka's clients, such as TLS and SASL; repeatable.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:NEWSWIRE_KAFKA_CONFIG:-}",
            description = "File of such properties; -X beats it (NEWSWIRE_KAFKA_CONFIG).")
    private String configFile = "";

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:NEWSWIRE_TOPIC_PREFIX:-" + ProducerSettings.DEFAULT_TOPIC_PREFIX + "}",
            description = "Prefix of the topic's name (NEWSWIRE_TOPIC_PREFIX; default: news.).")
    private String topicPrefix = ProducerSettings.DEFAULT_TOPIC_PREFIX;

    public String topicPrefix() {
        return topicPrefix;
    }

    /** The connection; an unreadable file adds to the errors. */
    public KafkaAccess kafka(List<String> errors) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!configFile.isEmpty()) {
            all.putAll(read(Path.of(configFile), errors));
        }
        all.putAll(properties);
        return new KafkaAccess(bootstrapServer, all);
    }

    private static Map<String, String> read(Path file, List<String> errors) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            errors.add(
                    "--kafka-config: cannot read " + file + " (" + e.getClass().getSimpleName() + ")");
        }
        Map<String, String> read = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }
}
