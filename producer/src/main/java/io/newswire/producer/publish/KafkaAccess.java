package io.newswire.producer.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach Kafka: the bootstrap servers, and properties for every client. If the properties contain
 * {@code bootstrap.servers}, that value is used.
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

    /** The properties of a client: the given defaults, overridden by those of the user. */
    Map<String, Object> clientProperties(Map<String, Object> defaults) {
        Map<String, Object> all = new LinkedHashMap<>(defaults);
        all.putAll(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }

    /** The properties for a log, with secret values masked. */
    public Map<String, String> maskedProperties() {
        Map<String, String> masked = new TreeMap<>(properties);
        masked.replaceAll(SecretProperties::masked);
        return masked;
    }

    @Override
    public String toString() {
        return bootstrapServers + " " + maskedProperties();
    }
}
