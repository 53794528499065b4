package io.newswire.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressInLinesTest {

    private final List<String> lines = new ArrayList<>();
    private long now = 1_000;

    @Test
    void shouldSayRateAndTimeLeftEveryFewSeconds() {
        // Given
        ProgressInLines progress = new ProgressInLines(lines::add, () -> now);

        // When
        progress.started(10, 1_000);
        after(Duration.ofSeconds(4));
        progress.progress(1, 100);
        after(Duration.ofSeconds(1));
        progress.progress(2, 250);
        after(Duration.ofSeconds(4));
        progress.progress(3, 400);

        // Then
        assertThat(lines)
                .containsExactly(
                        "publishing 1000 paragraphs of 10 articles",
                        "published 250 of 1000 paragraphs (2 of 10 articles), 50/s, 0:00:15 left");
    }

    @Test
    void shouldSayHowMuchOfALargeInputIsChecked() {
        // Given
        ProgressInLines progress = new ProgressInLines(lines::add, () -> now);

        // When
        progress.checked(1_000_000, 900_000_000);
        after(Duration.ofSeconds(5));
        progress.checked(300_000_000, 900_000_000);

        // Then
        assertThat(lines).containsExactly("checked 300 of 900 MB of input");
    }

    @Test
    void shouldNotGuessTheTimeLeftBeforeTheFirstAcknowledgement() {
        // Given
        ProgressInLines progress = new ProgressInLines(lines::add, () -> now);

        // When
        progress.started(10, 1_000);
        after(Duration.ofSeconds(5));
        progress.progress(1, 0);

        // Then
        assertThat(lines)
                .last()
                .isEqualTo("published 0 of 1000 paragraphs (1 of 10 articles), 0.0/s, unknown time left");
    }

    private void after(Duration time) {
        now += time.toNanos();
    }
}
