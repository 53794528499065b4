package io.newswire.streams.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Any property of the Kafka clients, from a file and from the command line. */
public final class ClientProperties {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

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
