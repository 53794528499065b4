package io.newswire.standalone.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishListener;
import io.newswire.standalone.support.CommandRun;
import io.newswire.standalone.support.PackagedLog;
import io.newswire.standalone.support.SecuredBroker;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user hears of a broker that asks for a password over TLS: one line, the cause. */
final class LoginErrorsIT {
    @TempDir
    private static Path folder;

    private static SecuredBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = SecuredBroker.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    void shouldSayThatThePasswordIsWrong() throws Exception {
        assertThat(error(broker.clientProperties("user1", "wrong", true)))
                .isEqualTo("cannot connect to " + broker.address() + ": Authentication failed during authentication due"
                        + " to invalid credentials with SASL mechanism SCRAM-SHA-512 (SaslAuthentication)");
    }

    @Test
    void shouldNameTheTrustStoreOfACertificateThatItDoesNotKnow() throws Exception {
        assertThat(error(broker.clientProperties("user1", "wrong", false)))
                .isEqualTo("cannot connect to " + broker.address() + ": TLS handshake failed: this client trusts no"
                        + " authority that signed the broker's certificate; set ssl.truststore.location, of a PEM file"
                        + " ssl.truststore.type=PEM too (unable to find valid certification path to requested target)");
    }

    /** The line with which the commands and the producer end alike. */
    private static String error(Path properties) throws Exception {
        CommandRun run;
        try (PackagedLog log = PackagedLog.open()) {
            run = CommandRun.of(
                    "watch", "--bootstrap-server", broker.address(), "--kafka-config", properties.toString());
            assertThat(log.troubles()).as("the log says it no second time").isEmpty();
        }
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().startsWith("newswire watch: ");
        String error = run.err().get(0).substring("newswire watch: ".length());
        KafkaAccess access = new KafkaAccess(broker.address(), read(properties));
        assertThatExceptionOfType(PublishFailedException.class)
                .isThrownBy(() ->
                        FeedPublisher.publish(ProducerSettings.of(List.of(folder), access), new PublishListener() {}))
                .withMessage(error);
        return error;
    }

    private static Map<String, String> read(Path file) throws Exception {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Map<String, String> all = new HashMap<>();
        properties.stringPropertyNames().forEach(each -> all.put(each, properties.getProperty(each)));
        return all;
    }
}
