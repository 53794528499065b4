package io.newswire.streams.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Option;

/** Any property of the Kafka clients, from a file and from the command line. */
public final class ClientProperties implements Checked {
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

    @Override
    public void check(UsageErrors errors) {
        try {
            Map<String, String> fromFile = fromFile();
            fromFile.keySet().removeAll(properties.keySet());
            errors.addAll(PropertyCheck.errors("--kafka-config " + file + ":", fromFile));
        } catch (IOException | IllegalArgumentException e) {
            errors.add("--kafka-config: cannot read " + file);
        }
        errors.addAll(PropertyCheck.errors("-X", properties));
    }

    /**
     * The properties from the file and the command line; those of the command line win.
     *
     * @throws UsageErrors if the file cannot be read
     */
    public Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>();
        try {
            all.putAll(fromFile());
        } catch (IOException | IllegalArgumentException e) {
            throw UsageErrors.of("--kafka-config: cannot read " + file);
        }
        all.putAll(properties);
        return all;
    }

    private Map<String, String> fromFile() throws IOException {
        Map<String, String> sorted = new LinkedHashMap<>();
        if (!file.isEmpty()) {
            Properties read = new Properties();
            try (Reader in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
                read.load(in);
            }
            read.stringPropertyNames().stream().sorted().forEach(key -> sorted.put(key, read.getProperty(key)));
        }
        return sorted;
    }
}
