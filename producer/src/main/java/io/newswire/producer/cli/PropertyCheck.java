package io.newswire.producer.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** Checks client properties against Kafka's own definitions; unknown properties are accepted. */
final class PropertyCheck {

    private PropertyCheck() {}

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
        // One file of properties may serve all clients, so what one of them takes may be given.
        List<ConfigDef> known = Stream.of(
                        ConsumerConfig.configDef(), ProducerConfig.configDef(), AdminClientConfig.configDef())
                .filter(definition -> definition.configKeys().containsKey(name))
                .toList();
        List<String> errors = known.stream()
                .map(definition -> error(definition, name, value))
                .filter(Objects::nonNull)
                .toList();
        return errors.isEmpty() || errors.size() < known.size() ? null : errors.get(0);
    }

    private static @Nullable String error(ConfigDef definition, String name, String value) {
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
            return name + "=" + value + ": " + reason;
        }
    }
}
