package io.newswire.streams.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/** Checks client properties against Kafka's own definitions; unknown properties are accepted. */
final class PropertyCheck {
    private static final Map<String, ConfigDef> BY_PREFIX = byPrefix();

    private PropertyCheck() {}

    private static Map<String, ConfigDef> byPrefix() {
        Map<String, ConfigDef> definitions = new LinkedHashMap<>();
        for (String prefix : List.of("consumer.", "main.consumer.", "restore.consumer.", "global.consumer.")) {
            definitions.put(prefix, ConsumerConfig.configDef());
        }
        definitions.put("producer.", ProducerConfig.configDef());
        definitions.put("admin.", AdminClientConfig.configDef());
        return definitions;
    }

    /**
     * One line for each property that Kafka refuses.
     *
     * @param origin what the user wrote before the name, such as {@code -X}
     */
    static List<String> errors(String origin, Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(each -> error(each.getKey(), each.getValue()))
                .filter(Objects::nonNull)
                .map(error -> origin + " " + error)
                .toList();
    }

    private static @Nullable String error(String name, String value) {
        for (Map.Entry<String, ConfigDef> prefixed : BY_PREFIX.entrySet()) {
            if (name.startsWith(prefixed.getKey())) {
                return error(
                        prefixed.getValue(),
                        name,
                        name.substring(prefixed.getKey().length()),
                        value);
            }
        }
        // group.protocol=streams is for Kafka Streams alone, so what one definition takes may be given.
        List<ConfigDef> known = Stream.of(
                        StreamsConfig.configDef(),
                        ConsumerConfig.configDef(),
                        ProducerConfig.configDef(),
                        AdminClientConfig.configDef())
                .filter(definition -> definition.configKeys().containsKey(name))
                .toList();
        List<String> errors = known.stream()
                .map(definition -> error(definition, name, name, value))
                .filter(Objects::nonNull)
                .toList();
        return errors.isEmpty() || errors.size() < known.size() ? null : errors.get(0);
    }

    private static @Nullable String error(ConfigDef definition, String given, String name, String value) {
        ConfigDef.ConfigKey key = definition.configKeys().get(name);
        if (key == null) {
            return null;
        }
        try {
            Object parsed = ConfigDef.parseType(name, value, key.type);
            if (key.validator != null) {
                key.validator.ensureValid(name, parsed);
            }
            return null;
        } catch (ConfigException e) {
            String reason =
                    String.valueOf(e.getMessage()).replaceFirst("^Invalid value .* for configuration [^:]+: ", "");
            return given + "=" + value + ": " + reason;
        }
    }
}
