package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.AggregateKey;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked of the event stream, and how it answers everything else. */
class StreamRequestTest {

    @AutoClose
    private final StreamUnderTest stream = new StreamUnderTest();

    @Test
    void shouldAnswerWhoSaysNothingOfWhatItAccepts() throws IOException {
        // When
        try (StreamConnection client = stream.connect("")) {
            // Then
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(client.header("Cache-Control")).isEqualTo("no-store");
            assertThat(client.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(client.nextBlock().comment()).isEqualTo("retry: 2000");
            assertThat(client.next().name()).isEqualTo("ready");
        }
    }

    @Test
    void shouldSendOnlyWhatIsAskedFor() throws IOException {
        // Given
        stream.hub.put(Change.of(AggregateKey.parse("country:NOR:PT1H"), 0, 0, () -> "1".getBytes(UTF_8)));
        stream.hub.put(Change.of(AggregateKey.parse("actor:WHO:PT24H"), 0, 1, () -> "2".getBytes(UTF_8)));
        stream.hub.put(Change.of(AggregateKey.parse("pair:NOR+WHO:PT24H"), 0, 2, () -> "3".getBytes(UTF_8)));
        stream.put(change("NOR", 3, "4"));
        // When
        try (StreamConnection client = stream.connect("?window=24h&kinds=country,actor")) {
            // Then
            assertThat(client.untilReady()).containsExactly("aggregate 2", "aggregate 4", "ready {\"aggregates\":2}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?window=soon    | window | PT1H, PT24H",
                "?window=3h      | window | PT1H, PT24H",
                "?kinds=city     | kinds  | country,actor,pair,all",
                "?limit=3        | limit  | window, kinds, cursor",
            })
    void shouldSayWhatMayBeAskedFor(String query, String parameter, String allowed) throws IOException {
        // When
        try (StreamConnection client = stream.connect(query)) {
            // Then
            assertThat(client.status()).isEqualTo(400);
            assertThat(client.body())
                    .contains("\"parameter\":\"" + parameter + "\"", "\"allowed\":\"" + allowed + "\"");
        }
    }

    @Test
    void shouldAnswerNobodyBeforeEverythingIsRead() throws IOException {
        // Given
        stream.isReady = false;
        // When
        try (StreamConnection client = stream.connect("")) {
            // Then
            assertThat(client.status()).isEqualTo(503);
            assertThat(client.header("Retry-After")).isEqualTo("1");
            assertThat(client.header("Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void shouldAnswerHeadAndNothingElse() throws IOException {
        // When
        try (StreamConnection head = stream.ask("HEAD");
                StreamConnection post = stream.ask("POST")) {
            // Then
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(post.status()).isEqualTo(405);
            assertThat(post.header("Allow")).isEqualTo("GET, HEAD");
            assertThat(stream.metric("newswire_stream_clients")).isZero();
        }
    }
}
