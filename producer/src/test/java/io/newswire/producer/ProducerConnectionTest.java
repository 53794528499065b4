package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** A broker that does not answer: one line with the reason, and exit code 1. */
class ProducerConnectionTest extends ProducerUnderTest {

    @Test
    void shouldGiveUpOnABrokerThatDoesNotAnswerWithOneLine() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");
        String address = "localhost:" + portWithoutAListener();

        // When
        Outcome outcome =
                producer("--input", path("news.jsonl"), "--bootstrap-server", address, "--connect-timeout", "1s");

        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(" ERROR no Kafka broker answers at " + address + ", given up after 1 s; nothing listens"
                        + " there");
    }

    @Test
    void shouldHintAtListenersWhereSomethingListensThatDoesNotTalk() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");
        try (ServerSocket mute = new ServerSocket(0)) {
            String address = "localhost:" + mute.getLocalPort();

            // When
            Outcome outcome =
                    producer("--input", path("news.jsonl"), "--bootstrap-server", address, "--connect-timeout", "1s");

            // Then
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err().lines().skip(1))
                    .singleElement()
                    .asString()
                    .endsWith(" ERROR no Kafka broker answers at " + address + ", given up after 1 s; something listens"
                            + " there: check its advertised.listeners and the client's security.protocol");
        }
    }

    @Test
    void shouldGiveUpOnABrokerWhoseNameDoesNotResolveWithOneLine() throws IOException {
        // Given
        file("news.jsonl", "{\"articleId\":\"a\",\"publishedAt\":\"2021-08-30\",\"body\":\"x\"}");

        // When
        Outcome outcome = producer(
                "--input", path("news.jsonl"), "--bootstrap-server", "kafka.invalid:9092", "--connect-timeout", "1s");

        // Then
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines().skip(1))
                .singleElement()
                .asString()
                .endsWith(" ERROR no Kafka broker answers at kafka.invalid:9092, given up after 1 s; there is no"
                        + " such host");
    }

    private static int portWithoutAListener() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
