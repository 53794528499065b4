package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.publish.PublishResult;
import io.newswire.producer.publish.SentArticles;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayOutcomeTest {
    private static final Instant MONDAY = Instant.parse("2021-08-30T00:00:00Z");

    @Test
    void shouldSayHowMuchOfWhichDates() {
        // Given
        SentArticles sent = new SentArticles(5, 0, MONDAY.minusSeconds(86_400), MONDAY);

        // When
        ReplayOutcome outcome = outcome(sent, false);

        // Then
        assertThat(outcome.whatWasPublished())
                .isEqualTo("published 96 paragraphs of 5 articles, dated 2021-08-29 to 2021-08-30");
        assertThat(outcome.whatWasThere()).isNull();
    }

    @Test
    void shouldSayThatAReplayWasCutOff() {
        // When
        ReplayOutcome outcome = outcome(new SentArticles(1, 0, MONDAY, MONDAY), true);

        // Then
        assertThat(outcome.whatWasPublished())
                .isEqualTo("stopped before the end: published 96 paragraphs of 1 article, dated 2021-08-30");
    }

    @Test
    void shouldSayThatEverythingWasThere() {
        // When
        ReplayOutcome outcome = outcome(new SentArticles(5, 5, MONDAY, MONDAY), false);

        // Then
        assertThat(outcome.whatWasThere())
                .isEqualTo("all of them were in news.paragraphs already: what is published again is counted once");
    }

    @Test
    void shouldSayHowManyWereThere() {
        // When
        ReplayOutcome outcome = outcome(new SentArticles(5, 2, MONDAY, MONDAY), false);

        // Then
        assertThat(outcome.whatWasThere())
                .isEqualTo("2 of them were in news.paragraphs already: what is published again is counted once");
    }

    private static ReplayOutcome outcome(SentArticles sent, boolean interrupted) {
        return new ReplayOutcome(new PublishResult(sent, 96, 0, interrupted), "news.paragraphs");
    }
}
