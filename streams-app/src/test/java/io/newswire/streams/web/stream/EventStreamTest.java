package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static io.newswire.streams.web.stream.SampleChanges.removal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.streams.web.stream.StreamConnection.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests what clients of the event stream receive, over real sockets. */
class EventStreamTest {

    @AutoClose
    private final StreamUnderTest stream = new StreamUnderTest();

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
