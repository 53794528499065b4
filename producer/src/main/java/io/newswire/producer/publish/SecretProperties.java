package io.newswire.producer.publish;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * Tells which properties of Kafka's clients must not be printed: those that Kafka declares as passwords, with or
 * without a prefix such as {@code producer.}, and unknown ones with a suspicious name.
 */
final class SecretProperties {
    /** For properties that Kafka does not know: those of login modules, interceptors and metrics reporters. */
    private static final Pattern LOOKS_SECRET = Pattern.compile(
            "password|passphrase|secret|token|jaas|credential|user\\.info|keystore\\.key", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PASSWORDS = Stream.of(
                    ProducerConfig.configDef(), ConsumerConfig.configDef(), AdminClientConfig.configDef())
            .flatMap(definition -> definition.configKeys().values().stream())
            .filter(key -> key.type == ConfigDef.Type.PASSWORD)
            .map(key -> key.name)
            .collect(Collectors.toUnmodifiableSet());

    private SecretProperties() {}

    /** The value as it may be printed. */
    static String masked(String key, String value) {
        return isSecret(key) ? "***" : value;
    }

    private static boolean isSecret(String key) {
        return LOOKS_SECRET.matcher(key).find()
                || PASSWORDS.stream().anyMatch(name -> key.equals(name) || key.endsWith("." + name));
    }
}
