package io.newswire.standalone.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishListener;
import io.newswire.standalone.support.CommandRun;
import io.newswire.streams.kafka.AdminConnection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of the producer, and of the others, hears of a broker that cannot be talked to: one line, the cause. */
final class ConnectionErrorsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Map<String, String> TLS = Map.of("security.protocol", "SSL");

    @TempDir
    private static Path folder;

    private static TroubledBroker broker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = TroubledBroker.start(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        broker.close();
    }

    @Test
    void shouldReachABrokerWhoseCertificateIsTrusted() throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(broker.trust());
        properties.put("bootstrap.servers", broker.address("TLS"));
        List<String> told = new ArrayList<>();

        try (Admin admin = AdminConnection.connect(properties, Duration.ofSeconds(30), told::add)) {
            assertThat(admin).isNotNull();
        }
    }

    @Test
    void shouldNameTheTrustStoreThatIsMissing() {
        assertThat(error(broker.address("TLS"), TLS))
                .isEqualTo(
                        "cannot connect to " + broker.address("TLS") + ": TLS handshake failed: this client trusts no"
                                + " authority that signed the broker's certificate; set ssl.truststore.location, of a PEM file"
                                + " ssl.truststore.type=PEM too (unable to find valid certification path to requested target)");
    }

    @Test
    void shouldNameTheAddressThatTheCertificateIsNotFor() {
        String localhost = broker.address("TLS").replace("127.0.0.1", "localhost");

        assertThat(error(localhost, broker.trust()))
                .isEqualTo("cannot connect to " + localhost + ": TLS handshake failed: the broker's certificate is for"
                        + " other names than this address (No name matching localhost found)");
    }

    @Test
    void shouldNameTheKeyStoreThatABrokerAsksFor() {
        assertThat(error(broker.address("MUTUAL"), broker.trust()))
                .startsWith("cannot connect to " + broker.address("MUTUAL") + ": TLS handshake failed: the broker asks"
                        + " for a certificate of the client that it trusts; set ssl.keystore.location");
    }

    @Test
    void shouldNameTheTlsVersionsThatDoNotFit() {
        Map<String, String> old = new HashMap<>(broker.trust());
        old.put("ssl.enabled.protocols", "TLSv1.1");
        old.put("ssl.protocol", "TLSv1.1");

        assertThat(error(broker.address("TLS"), old)).contains("check ssl.enabled.protocols");
    }

    @Test
    void shouldNameTheFileOfATrustStoreThatIsNotThere() {
        Map<String, String> missing = new HashMap<>(broker.trust());
        missing.put("ssl.truststore.location", "/none/trust.p12");

        assertThat(error(broker.address("TLS"), missing))
                .isEqualTo("cannot connect to " + broker.address("TLS") + ": /none/trust.p12 (NoSuchFile)");
    }

    @Test
    void shouldSayThatTheBrokerSpeaksTlsAndTheClientDoesNot() {
        assertThat(error(broker.address("TLS"), Map.of()))
                .isEqualTo("no Kafka broker answers at " + broker.address("TLS") + ", given up after 2 s; what listens"
                        + " there speaks TLS: set security.protocol=SSL or SASL_SSL");
    }

    @Test
    void shouldSayThatTheClientSpeaksTlsAndTheBrokerDoesNot() {
        assertThat(error(broker.address("PLAIN"), TLS))
                .isEqualTo("no Kafka broker answers at " + broker.address("PLAIN") + ", given up after 2 s; what"
                        + " listens there does not speak TLS: check the port and security.protocol");
    }

    @Test
    void shouldHintAtAdvertisedListeners() {
        assertThat(error(broker.address("AWAY"), Map.of()))
                .isEqualTo("no Kafka broker answers at " + broker.address("AWAY") + ", given up after 2 s; something"
                        + " listens there: check its advertised.listeners and the client's security.protocol");
    }

    @Test
    void shouldSayWhatACommandWaitsForBeforeItGivesUp() {
        // When
        CommandRun run = CommandRun.of("dlq", "--bootstrap-server", broker.address("AWAY"), "--connect-timeout", "4s");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .hasSize(2)
                .first()
                .isEqualTo("newswire dlq: waiting for a Kafka broker at " + broker.address("AWAY") + ", up to 4 s");
    }

    @Test
    void shouldAskNothingBeforeABrokerAnswers() {
        // When
        CommandRun run =
                CommandRun.of("reset", "--bootstrap-server", broker.address("AWAY"), "--connect-timeout", "2s");

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    /** The line with which streams-app and the producer end alike. */
    private static String error(String address, Map<String, String> properties) {
        Map<String, Object> client = new HashMap<>(properties);
        client.put("bootstrap.servers", address);
        String error = catchThrowableOfType(
                        AdminConnection.Unreachable.class,
                        () -> AdminConnection.connect(client, TIMEOUT, line -> {})
                                .close())
                .getMessage();
        ProducerSettings usual = ProducerSettings.of(List.of(folder), new KafkaAccess(address, properties));
        ProducerSettings settings =
                new ProducerSettings(usual.inputs(), false, usual.pace(), usual.kafka(), "news.", true, 1, -1, TIMEOUT);
        assertThatExceptionOfType(PublishFailedException.class)
                .isThrownBy(() -> FeedPublisher.publish(settings, new PublishListener() {}))
                .withMessage(error);
        return error;
    }
}
