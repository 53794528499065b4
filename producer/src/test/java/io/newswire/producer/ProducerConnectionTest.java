package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A broker that does not answer: one line with the reason, and exit code 1. */
class ProducerConnectionTest extends ProducerUnderTest {

    @Test
    void shouldGiveUpOnABrokerThatDoesNotAnswer() throws IOException {
        // Given
        String address = "localhost:" + portWithoutAListener();

        // When
        Outcome outcome = publishTo(address);

        // Then
        assertGaveUp(outcome, address, "nothing listens there");
    }

    @Test
    void shouldHintAtListenersWhereSomethingListensThatDoesNotTalk() throws IOException {
        // Given
        try (ServerSocket mute = new ServerSocket(0)) {
            String address = "localhost:" + mute.getLocalPort();

            // When
            Outcome outcome = publishTo(address);

            // Then
            assertGaveUp(
                    outcome,
                    address,
                    "something listens there: check its advertised.listeners and the client's security.protocol");
        }
    }

    @Test
    void shouldGiveUpOnABrokerWhoseNameDoesNotResolve() throws IOException {
        // When
        Outcome outcome = publishTo("kafka.invalid:9092");

        // Then
        assertGaveUp(outcome, "kafka.invalid:9092", "there is no such host");
    }

    private Outcome publishTo(String address) throws IOException {
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");
        return producer("--input", path("news.jsonl"), "--bootstrap-server", address, "--connect-timeout", "1s");
    }

    private static void assertGaveUp(Outcome outcome, String address, String reason) {
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(" ERROR no Kafka broker answers at " + address + ", given up after 1 s; " + reason);
    }

    private static int portWithoutAListener() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
