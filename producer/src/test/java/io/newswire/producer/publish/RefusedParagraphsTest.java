package io.newswire.producer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.SystemWallClock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Paragraphs that a broker refuses or does not acknowledge: the replay stops and says why. */
class RefusedParagraphsTest extends PublisherUnderTest {

    @Test
    void shouldStopWhenASendFails() throws Exception {
        // Given
        articles(article("a", "One.") + article("b", "Two.") + article("c", "Three."));
        MockProducer<byte[], byte[]> kafka = acknowledging();
        kafka.sendException = new TimeoutException("Topic news.paragraphs not present in metadata");

        // When
        assertThatThrownBy(() -> publish(kafka))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("publishing to news.paragraphs at kafka:9092 failed after 0 acknowledged paragraphs:"
                        + " Topic news.paragraphs not present in metadata (Timeout)");
        assertThat(kafka.history()).isEmpty();
        assertThat(kafka.closed()).isTrue();
    }

    @Test
    void shouldStopWhenAnEarlierParagraphIsRefusedLater() throws Exception {
        // Given
        articles(article("a", "One.") + article("b", "Two.") + article("c", "Three."));
        MockProducer<byte[], byte[]> kafka = silent();
        PublishListener refusingTheSecond = new PublishListener() {
            @Override
            public void progress(long articles, long paragraphs) {
                if (articles == 1) {
                    kafka.completeNext();
                } else if (articles == 2) {
                    kafka.errorNext(new RecordTooLargeException("too large"));
                }
            }
        };

        // When
        assertThatThrownBy(() -> publish(kafka, refusingTheSecond))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("publishing to news.paragraphs at kafka:9092 failed after 1 acknowledged paragraphs:"
                        + " too large (RecordTooLarge)");
    }

    @Test
    void shouldNotSayDoneWhenTheLastParagraphIsRefused() throws Exception {
        // Given
        articles(article("a", "One."));
        MockProducer<byte[], byte[]> kafka = new MockProducer<>(false, null, bytes(), bytes()) {
            @Override
            public synchronized void flush() {
                errorNext(new TimeoutException("120000 ms has passed since batch creation"));
            }
        };

        // When
        assertThatThrownBy(() -> publish(kafka))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessageContaining("120000 ms has passed since batch creation");
    }

    @Test
    void shouldNotSayDoneWithoutEveryAcknowledgement() throws Exception {
        // Given
        articles(article("a", "One.\\nTwo."));
        MockProducer<byte[], byte[]> kafka = new MockProducer<>(false, null, bytes(), bytes()) {
            @Override
            public synchronized void flush() {
                completeNext();
            }
        };

        // When
        assertThatThrownBy(() -> publish(kafka))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessage("only 1 of 2 paragraphs were acknowledged");
    }

    @Test
    @Timeout(30)
    void shouldNotWaitForTheNextArticleOnceABrokerHasRefusedOne() throws Exception {
        // Given
        articles(dated("a", "2021-08-01") + dated("b", "2021-08-09"));
        MockProducer<byte[], byte[]> kafka = silent();
        ReplayControl control = new ReplayControl(
                new ReplayPace(FeedSpeed.parse("realtime"), FeedRate.UNLIMITED, ReplayPace.NO_MAX_GAP),
                new SystemWallClock());
        PublishListener refusing = new PublishListener() {
            @Override
            public void waiting(Instant next, Duration left) {
                new Thread(() -> kafka.errorNext(new RecordTooLargeException("too large"))).start();
            }
        };

        // When
        assertThatThrownBy(() -> new FeedPublisher(settings(), ReplayPlan.ONCE, control, refusing).replay(sink(kafka)))

                // Then
                .isInstanceOf(PublishFailedException.class)
                .hasMessageContaining("too large");
    }
}
