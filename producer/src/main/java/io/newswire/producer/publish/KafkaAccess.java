package io.newswire.producer.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach Kafka: the bootstrap servers and client properties, which every client gets. {@code bootstrap.servers}
 * among the properties beats the first component.
 */
public record KafkaAccess(String bootstrapServers, Map<String, String> properties) {

    public KafkaAccess {
        properties = Map.copyOf(properties);
        bootstrapServers = properties
                .getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers)
                .strip();
    }

    /** Access without further properties. */
    public static KafkaAccess to(String bootstrapServers) {
        return new KafkaAccess(bootstrapServers, Map.of());
    }

    /** The properties of a client: the given defaults, then the user's own. */
    Map<String, Object> clientProperties(Map<String, Object> defaults) {
        Map<String, Object> all = new LinkedHashMap<>(defaults);
        all.putAll(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }

    /** The properties for a log, with the values of secrets masked. */
    public Map<String, String> maskedProperties() {
        Map<String, String> masked = new TreeMap<>(properties);
        masked.replaceAll(SecretProperties::masked);
        return masked;
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return bootstrapServers + " " + maskedProperties();
    }
}
