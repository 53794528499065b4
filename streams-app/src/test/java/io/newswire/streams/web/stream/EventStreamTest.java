package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static io.newswire.streams.web.stream.SampleChanges.removal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.web.stream.StreamConnection.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what clients of the event stream receive, over real sockets. */
class EventStreamTest {
    private StreamUnderTest stream;

    @BeforeEach
    void start() {
        stream = new StreamUnderTest();
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void shouldSendWhatThereIsAndThenWhatChanges() throws IOException {
        // Given
        stream.put(change("NOR", 0), change("AFG", 1));
        try (StreamConnection client = stream.connect("")) {
            List<String> snapshot = client.untilReady();
            // When
            stream.put(change("SWE", 2));
            // Then
            assertThat(snapshot)
                    .containsExactly(
                            "aggregate {\"id\":\"NOR\",\"offset\":0}",
                            "aggregate {\"id\":\"AFG\",\"offset\":1}",
                            "ready {\"aggregates\":2}");
            assertThat(client.next().data()).isEqualTo("{\"id\":\"SWE\",\"offset\":2}");
        }
    }

    @Test
    void shouldSendOnlyTheNewestOfAKeyAndNothingOfWhatIsGone() throws IOException {
        // Given
        stream.put(change("NOR", 0), change("AFG", 1), change("SWE", 2));
        stream.put(change("NOR", 3), removal("AFG", 4));
        // When
        try (StreamConnection client = stream.connect("")) {
            // Then
            assertThat(client.untilReady())
                    .containsExactly(
                            "aggregate {\"id\":\"SWE\",\"offset\":2}",
                            "aggregate {\"id\":\"NOR\",\"offset\":3}",
                            "ready {\"aggregates\":2}");
        }
    }

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGoOnBehindACursor(boolean isHeader) throws IOException {
        // Given
        stream.put(change("NOR", 0), change("AFG", 1), change("SWE", 2));
        String cursor;
        try (StreamConnection client = stream.connect("")) {
            client.untilReady();
            cursor = client.lastId();
        }
        stream.put(change("NOR", 3), removal("AFG", 4));
        // When
        try (StreamConnection client =
                isHeader ? stream.connect("", "Last-Event-ID: " + cursor) : stream.connect("?cursor=" + cursor)) {
            // Then
            assertThat(client.untilReady())
                    .containsExactly(
                            "aggregate {\"id\":\"NOR\",\"offset\":3}",
                            "gone {\"kind\":\"country\",\"id\":\"AFG\",\"window\":\"PT24H\"}",
                            "ready {\"aggregates\":2}");
        }
    }

    @Test
    void shouldGoOnFromTheMiddleOfASnapshot() throws IOException {
        // Given
        Change[] many = new Change[100];
        for (int i = 0; i < many.length; i++) {
            many[i] = change("C" + i, i);
        }
        stream.put(many);
        List<String> got = new ArrayList<>();
        String cursor;
        try (StreamConnection client = stream.connect("")) {
            Event event = client.next();
            got.add(event.data());
            while (event.id().isEmpty()) {
                event = client.next();
                got.add(event.data());
            }
            cursor = event.id();
        }
        // When
        try (StreamConnection client = stream.connect("?cursor=" + cursor)) {
            // Then
            List<String> rest = client.untilReady();
            assertThat(got).hasSizeLessThan(100);
            assertThat(got.size() + rest.size() - 1).isEqualTo(100);
            assertThat(rest.get(0))
                    .isEqualTo("aggregate {\"id\":\"C" + got.size() + "\",\"offset\":" + got.size() + "}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, feed, true, ''",
        "'', another, true, ''",
        "'', feed, false, ''",
        "'', feed, true, ?kinds=actor"
    })
    void shouldResetWhoComesWithACursorThatIsTooOldOrNotOurs(
            String other, String feedId, boolean reachesBack, String query) throws IOException {
        // Given
        stream.put(change("NOR", 0));
        String cursor;
        try (StreamConnection client = stream.connect(query)) {
            client.untilReady();
            cursor = client.lastId();
        }
        stream.feedId = feedId;
        stream.reachesBack = reachesBack;
        // When
        try (StreamConnection client = stream.connect("", "Last-Event-ID: " + (other.isEmpty() ? cursor : other))) {
            // Then
            assertThat(client.untilReady())
                    .containsExactly("reset {}", "aggregate {\"id\":\"NOR\",\"offset\":0}", "ready {\"aggregates\":1}");
            assertThat(stream.metric("newswire_stream_resets_total")).isEqualTo(1);
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
    void shouldKeepTheLinesOfData() throws IOException {
        // Given
        String json = "{\n  \"id\": \"NOR\",\r\n\"text\": \"a\u2028b\\u001b<img>\"\r}";
        stream.put(change("NOR", 0, json));
        // When
        try (StreamConnection client = stream.connect("")) {
            // Then
            assertThat(client.next().data())
                    .isEqualTo(json.replace("\r\n", "\n").replace('\r', '\n'));
        }
    }

    @Test
    void shouldSendTheStateOfTheFeedWhenItChanges() throws IOException {
        // Given
        try (StreamConnection client = stream.connect("")) {
            client.untilReady();
            stream.feed = "{\"paragraphs\":1}";
            stream.tickAfter(Duration.ofSeconds(1));
            String first = client.next().data();
            stream.tickAfter(Duration.ofSeconds(1));
            stream.feed = "{\"paragraphs\":2}";
            // When
            stream.tickAfter(Duration.ofSeconds(1));
            // Then
            assertThat(first).isEqualTo("{\"paragraphs\":1}");
            assertThat(client.next().data()).isEqualTo("{\"paragraphs\":2}");
        }
    }

    @Test
    void shouldBeatWhenNothingHappens() throws IOException {
        // Given
        try (StreamConnection client = stream.connect("")) {
            client.untilReady();
            stream.tickAfter(Duration.ofSeconds(1));
            client.next();
            await().until(() -> !stream.hub.isWriting());
            stream.tickAfter(Duration.ofSeconds(13));
            // When
            stream.tickAfter(Duration.ofSeconds(1));
            // Then
            assertThat(client.nextBlock().comment()).isEqualTo(": heartbeat");
            assertThat(client.nextBlock().name()).isEqualTo("feed");
        }
    }

    @Test
    void shouldSendAFewMentionsASecondAndCountTheOthers() throws IOException {
        // Given
        try (StreamConnection client = stream.connect("")) {
            client.untilReady();
            for (int i = 1; i <= 7; i++) {
                byte[] json = Integer.toString(i).getBytes(UTF_8);
                stream.hub.mention(() -> json);
            }
            stream.tickAfter(Duration.ofSeconds(1));
            // When
            stream.hub.mention(() -> "8".getBytes(UTF_8));
            // Then
            List<String> mentions = new ArrayList<>();
            while (mentions.size() < 6) {
                Event event = client.next();
                if (event.name().equals("mention")) {
                    mentions.add(event.data());
                }
            }
            assertThat(mentions).containsExactly("1", "2", "3", "4", "5", "8");
            assertThat(stream.metric("newswire_stream_mentions_skipped_total")).isEqualTo(2);
        }
    }

    @Test
    void shouldGoOnWhenAMentionCannotBeTold() throws IOException {
        // Given
        try (StreamConnection client = stream.connect("")) {
            client.untilReady();
            stream.hub.mention(() -> {
                throw new IllegalStateException("no JSON");
            });
            // When
            stream.hub.mention(() -> "1".getBytes(UTF_8));
            // Then
            assertThat(client.next()).extracting(Event::name, Event::data).containsExactly("mention", "1");
        }
    }

    @Test
    void shouldCutOffAClientWhoseEventCannotBeMadeAndGoOnForTheOthers() throws IOException {
        // Given
        try (StreamConnection client = stream.connect("");
                StreamConnection ofActors = stream.connect("?kinds=actor")) {
            client.untilReady();
            ofActors.untilReady();
            // When
            stream.put(Change.of(SampleChanges.key("NOR"), 0, 0, () -> {
                throw new IllegalStateException("no JSON");
            }));
            // Then
            assertThat(client.isClosed()).isTrue();
            stream.feed = "{\"paragraphs\":1}";
            stream.tickAfter(Duration.ofSeconds(1));
            assertThat(ofActors.next().name()).isEqualTo("feed");
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

    @Test
    void shouldEndWithTheServer() throws IOException {
        // Given
        try (StreamConnection client = stream.connect("")) {
            client.untilReady();
            // When
            stream.hub.close();
            // Then
            assertThat(client.isClosed()).isTrue();
            await().until(() -> stream.metric("newswire_stream_clients") == 0);
        }
    }
}
