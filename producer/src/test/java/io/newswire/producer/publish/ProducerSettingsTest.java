package io.newswire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.feed.ReplayPace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProducerSettingsTest {

    @TempDir
    private Path dir;

    @Test
    void shouldFindNoErrorInItsDefaults() {
        // Given
        ProducerSettings settings = ProducerSettings.of(List.of(dir), KafkaAccess.to("localhost:9092"));

        // When
        List<String> errors = settings.errors();

        // Then
        assertThat(errors).isEmpty();
        assertThat(settings.topic()).isEqualTo("news.paragraphs");
    }

    @Test
    void shouldNameAllErrorsAtOnce() throws IOException {
        // Given
        Path text = Files.writeString(dir.resolve("a.pdf"), "%PDF-1.7");
        ProducerSettings settings = new ProducerSettings(
                Formats.inputs(List.of(dir.resolve("nowhere"), text)),
                false,
                ReplayPace.MAX,
                new KafkaAccess("kafka:9092,localhost", Map.of("linger.ms", "soon")),
                "news/",
                true,
                0,
                0,
                Duration.ZERO);

        // When
        List<String> errors = settings.errors();

        // Then
        assertThat(errors)
                .containsExactly(
                        "--input: there is no folder or file " + dir.resolve("nowhere"),
                        "--input: " + text + " is of no known format, it begins with '%PDF-1.7'",
                        "--topic-prefix: 'news/' is not made of letters, digits, '.', '_' and '-' or is too long",
                        "--partitions is 0, not 1 to 10000",
                        "--replication-factor is 0, not 1 to 32767 or -1",
                        "--connect-timeout: PT0S is not above 0",
                        "--bootstrap-server: 'localhost' is not of the form host:port",
                        "Kafka's producer: Invalid value soon for configuration linger.ms:"
                                + " Not a number of type LONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9092", "a:1, b-2.example:2", "[::1]:9092", "PLAINTEXT://kafka_1:9092"})
    void shouldTakeAddressesAsKafkaDoes(String bootstrapServers) {
        assertThat(ProducerSettings.of(List.of(dir), KafkaAccess.to(bootstrapServers))
                        .errors())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "a:1,", ":9092", "a:b"})
    void shouldRefuseAddressesThatKafkaWouldTryInVain(String bootstrapServers) {
        assertThat(ProducerSettings.of(List.of(dir), KafkaAccess.to(bootstrapServers))
                        .errors())
                .anyMatch(error -> error.startsWith("--bootstrap-server: "));
    }

    @Test
    void shouldNotPublishWithoutIdempotence() {
        // Given
        KafkaAccess kafka = new KafkaAccess("localhost:9092", Map.of("enable.idempotence", "false"));

        // When
        List<String> errors = ProducerSettings.of(List.of(dir), kafka).errors();

        // Then
        assertThat(errors)
                .containsExactly("-X enable.idempotence=false: the feed would lose its order and its promise");
    }

    @Test
    void shouldMaskSecretsWhereverItIsPrinted() {
        // Given
        KafkaAccess kafka = new KafkaAccess(
                "localhost:9092",
                Map.of(
                        "sasl.jaas.config", "user and hunter2",
                        "ssl.keystore.password", "hunter2",
                        "ssl.keystore.key", "hunter2",
                        "sasl.oauthbearer.client.credentials.client.secret", "hunter2",
                        "security.protocol", "SASL_SSL"));

        // When
        String printed = ProducerSettings.of(List.of(dir), kafka).toString();

        // Then
        assertThat(printed)
                .contains("sasl.jaas.config=***", "ssl.keystore.password=***", "security.protocol=SASL_SSL")
                .doesNotContain("hunter2");
    }

    @Test
    void shouldLetThePropertiesOfTheUserBeatItsOwn() {
        // Given
        KafkaAccess kafka = new KafkaAccess(
                "localhost:9092", Map.of("bootstrap.servers", "kafka:1", "linger.ms", "7", "security.protocol", "SSL"));

        // When
        Map<String, Object> producer = ClientProperties.producer(kafka);
        Map<String, Object> admin = ClientProperties.admin(kafka);

        // Then
        assertThat(kafka.bootstrapServers()).isEqualTo("kafka:1");
        assertThat(producer)
                .containsEntry("bootstrap.servers", "kafka:1")
                .containsEntry("linger.ms", "7")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("compression.type", "lz4");
        assertThat(admin).containsEntry("bootstrap.servers", "kafka:1").containsEntry("security.protocol", "SSL");
    }

    @Test
    void shouldNameMisspeltProperties() {
        assertThat(ClientProperties.unknown(new KafkaAccess(
                        "localhost:9092", Map.of("lingr.ms", "7", "retries", "3", "ssl.protocol", "TLSv1.3"))))
                .containsExactly("lingr.ms");
    }
}
