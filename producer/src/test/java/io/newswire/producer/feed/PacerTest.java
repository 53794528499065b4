package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Instant NOON = Instant.parse("2021-08-30T12:00:00Z");

    private final FakeClock clock = new FakeClock();

    @Test
    void shouldNotWaitAtFullSpeed() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(ReplayPace.MAX, clock);

        // When
        articles(pacer, NOON, NOON.plus(Duration.ofDays(300)));

        // Then
        assertThat(clock.sleeps).isEmpty();
    }

    @Test
    void shouldScaleTheGapsBetweenArticles() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(pace("3600", "unlimited", ReplayPace.NO_MAX_GAP), clock);

        // When
        articles(pacer, NOON, NOON, NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofMinutes(150)));

        // Then
        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    @Test
    void shouldCapTheScaledGap() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(pace("realtime", "unlimited", Duration.ofSeconds(10)), clock);

        // When
        articles(
                pacer,
                NOON,
                NOON.plusSeconds(4),
                NOON.plus(Duration.ofDays(400_000)),
                NOON.plusSeconds(400_000L * 86_400 + 3));

        // Then
        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(10), Duration.ofSeconds(3));
    }

    @Test
    void shouldCatchUpWithTheTimetableOfArticlesAfterAStall() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(pace("realtime", "unlimited", ReplayPace.NO_MAX_GAP), clock);
        articles(pacer, NOON);

        // When
        clock.now += Duration.ofSeconds(15).toNanos();
        articles(pacer, NOON.plusSeconds(10), NOON.plusSeconds(20));

        // Then
        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void shouldSpaceParagraphsByTheRate() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(pace("max", "4/s", ReplayPace.NO_MAX_GAP), clock);

        // When
        paragraphs(pacer, 4);

        // Then
        assertThat(clock.sleeps)
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void shouldNotMakeUpForAStallWithABurst() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(pace("max", "1", ReplayPace.NO_MAX_GAP), clock);
        paragraphs(pacer, 1);

        // When
        clock.now += Duration.ofMinutes(1).toNanos();
        paragraphs(pacer, 4);

        // Then
        assertThat(clock.sleeps).containsExactly(Duration.ofMillis(900), Duration.ofSeconds(1));
    }

    @Test
    void shouldMeetAHighRateThoughEachWaitIsALittleLong() throws InterruptedException {
        // Given
        Pacer pacer = new Pacer(pace("max", "10000", ReplayPace.NO_MAX_GAP), clock);
        clock.oversleep = Duration.ofMillis(1).toNanos();
        long start = clock.now;

        // When
        paragraphs(pacer, 10_001);

        // Then
        assertThat(Duration.ofNanos(clock.now - start)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_001));
    }

    @Test
    void shouldEndTheWaitWhenInterruptedAlsoWithoutAnythingToWaitFor() {
        // Given
        Pacer pacer = new Pacer(ReplayPace.MAX, clock);
        Thread.currentThread().interrupt();

        // When
        assertThatThrownBy(() -> pacer.awaitArticle(NOON))

                // Then
                .isInstanceOf(InterruptedException.class);
    }

    private static void articles(Pacer pacer, Instant... dates) throws InterruptedException {
        for (Instant date : dates) {
            pacer.awaitArticle(date);
        }
    }

    private static void paragraphs(Pacer pacer, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            pacer.awaitParagraph();
        }
    }

    private static ReplayPace pace(String speed, String rate, Duration maxGap) {
        return new ReplayPace(FeedSpeed.parse(speed), FeedRate.parse(rate), maxGap);
    }
}
