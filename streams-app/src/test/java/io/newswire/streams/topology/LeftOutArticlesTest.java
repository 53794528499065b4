package io.newswire.streams.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class LeftOutArticlesTest {
    @Test
    void shouldPutAsideEveryEventOfAnArticleThatIsLeftOut() {
        try (FeedDriver feed = FeedDriver.leavingOut("wrong")) {
            // Given
            Event early = new Event("wrong", 0, Instant.parse("2026-08-10T10:00:00Z"), "Iran waited.");
            Event late = new Event("wrong", 1, Instant.parse("2026-08-10T10:00:00Z"), "Iran waited.");
            // When
            feed.publish(early);
            feed.publish(new Event("right", 0, Instant.parse("2021-08-10T10:00:00Z"), "Iran waited."));
            feed.publish(late);
            // Then
            assertThat(feed.settle().get("country:IRN:PT1H"))
                    .satisfies(counted -> assertThat(counted.mentions()).isEqualTo(1));
            List<TestRecord<byte[], byte[]>> letters = feed.deadLetters();
            assertThat(letters)
                    .extracting(letter -> new String(letter.key(), UTF_8))
                    .containsExactly("wrong", "wrong");
            assertThat(letters)
                    .extracting(letter -> new String(
                            letter.headers()
                                    .lastHeader("__streams.errors.message")
                                    .value(),
                            UTF_8))
                    .containsOnly("article wrong is left out of the counts; reset without --leave-out counts it again");
        }
    }
}
