package io.newswire.standalone.watch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which broker to talk to, and how. */
final class ConnectionOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "The broker (KAFKA_BOOTSTRAP_SERVERS; default: ${DEFAULT-VALUE}).")
    private String bootstrapServer = "";

    @Option(names = "-X", paramLabel = "KEY=VALUE", description = "A property of Kafka's clients; repeatable.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Option(names = "--kafka-config", paramLabel = "FILE", description = "Such properties in a file; -X beats them.")
    private @Nullable Path configFile;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "${env:NEWSWIRE_TOPIC_PREFIX:-news.}",
            description = "What the names of the topics begin with (NEWSWIRE_TOPIC_PREFIX; default: ${DEFAULT-VALUE}).")
    private String topicPrefix = "";

    String topic(String name) {
        return topicPrefix + name;
    }

    /** The properties for a client. */
    Map<String, String> clientConfig() {
        Map<String, String> config = new HashMap<>();
        if (configFile != null) {
            config.putAll(read(configFile));
        }
        config.put("bootstrap.servers", bootstrapServer);
        config.putAll(properties);
        return config;
    }

    private Map<String, String> read(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--kafka-config: cannot read " + file, e);
        }
        Map<String, String> config = new HashMap<>();
        read.stringPropertyNames().forEach(key -> config.put(key, read.getProperty(key)));
        return config;
    }
}
