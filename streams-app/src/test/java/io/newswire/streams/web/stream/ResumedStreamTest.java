package io.newswire.streams.web.stream;

import static io.newswire.streams.web.stream.SampleChanges.change;
import static io.newswire.streams.web.stream.SampleChanges.removal;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.web.stream.StreamConnection.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client receives that comes back with a cursor. */
class ResumedStreamTest {

    @AutoClose
    private final StreamUnderTest stream = new StreamUnderTest();

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
}
