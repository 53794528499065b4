package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.publish.KafkaAccess;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is masked where settings are told, in streams-app and in its twin, the producer. */
class SecretPropertiesTest {
    private static Set<String> passwordsOfKafka() {
        Set<String> names = new TreeSet<>();
        for (ConfigDef definition : new ConfigDef[] {
            ProducerConfig.configDef(),
            ConsumerConfig.configDef(),
            AdminClientConfig.configDef(),
            StreamsConfig.configDef()
        }) {
            definition.configKeys().forEach((name, key) -> {
                if (key.type == ConfigDef.Type.PASSWORD) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    private static String inProducer(String key, String value) {
        return String.valueOf(new KafkaAccess("kafka:9092", Map.of(key, value))
                .maskedProperties()
                .get(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "producer.", "consumer.", "admin.", "main.consumer.", "restore.consumer."})
    void shouldMaskEveryPasswordOfKafkaWithEveryPrefix(String prefix) {
        // When
        Set<String> passwords = passwordsOfKafka();
        // Then
        assertThat(passwords)
                .contains("sasl.oauthbearer.assertion.private.key.passphrase", "ssl.keystore.certificate.chain")
                .allSatisfy(name -> {
                    assertThat(SecretProperties.masked(prefix + name, "hidden")).isEqualTo("***");
                    assertThat(inProducer(prefix + name, "hidden")).isEqualTo("***");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic.auth.user.info", "reporter.api.token", "my.Secret", "vault.credential"})
    void shouldMaskWhatLooksLikeASecretToo(String key) {
        assertThat(SecretProperties.masked(key, "hidden")).isEqualTo("***");
        assertThat(inProducer(key, "hidden")).isEqualTo("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acks", "producer.linger.ms", "ssl.truststore.location", "sasl.mechanism"})
    void shouldTellTheRest(String key) {
        assertThat(SecretProperties.masked(key, "told")).isEqualTo("told");
        assertThat(inProducer(key, "told")).isEqualTo("told");
    }
}
