package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One wrong date does not void a feed: by default the clock moves no further at once than an article is remembered. */
class ClockJumpTest {
    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private static Event event(String article, String date) {
        return new Event(article, 0, Instant.parse(date), "Iran waited.");
    }

    @Test
    void shouldTakeAnyDateFirst() {
        // When
        feed.publish(event("a", "2021-08-10T10:00:00Z"));
        // Then
        assertThat(feed.settle()).containsKey("country:IRN:PT1H");
        assertThat(feed.deadLetters()).isEmpty();
    }

    @Test
    void shouldPutAsideAnEventThatWouldMoveTheClockTooFar() {
        // Given
        feed.publish(event("a", "2021-08-10T10:00:00Z"));
        // When
        feed.publish(event("wrong", "2021-09-14T10:00:01Z"));
        // Then
        assertThat(feed.settle()).containsKey("country:IRN:PT1H");
        List<TestRecord<byte[], byte[]>> letters = feed.deadLetters();
        assertThat(letters).hasSize(1);
        assertThat(new String(
                        letters.get(0)
                                .headers()
                                .lastHeader("__streams.errors.message")
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("2021-09-14T10:00:01Z", "2021-08-10T10:00:00Z", "--max-clock-jump");
    }

    @Test
    void shouldCountItOnceTheFeedHasComeThatFar() {
        // Given
        feed.publish(event("a", "2021-08-10T10:00:00Z"), event("early", "2021-09-14T10:00:01Z"));
        feed.publish(event("b", "2021-08-11T10:00:00Z"));
        // When
        feed.publish(event("early", "2021-09-14T10:00:01Z"));
        // Then
        assertThat(feed.settle().get("country:IRN:PT1H"))
                .isNotNull()
                .satisfies(hour -> assertThat(hour.articles()).isEqualTo(1));
        assertThat(feed.deadLetters()).hasSize(1);
    }
}
