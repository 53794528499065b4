package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a pause and another speed change the times at which articles are sent. */
class ReplayControlTest extends ReplayUnderTest {

    @Test
    void shouldNotMakeUpForTimePaused() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        clock.at(Duration.ofSeconds(3), control::pause);
        clock.at(Duration.ofMinutes(9), control::resume);

        // When
        replay(control, NOON, NOON.plusSeconds(5), NOON.plusSeconds(6));

        // Then
        assertThat(left)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofMinutes(9).plusSeconds(2),
                        Duration.ofMinutes(9).plusSeconds(3));
    }

    @Test
    void shouldHoldBackTheRestOfAnArticleWhilePaused() throws InterruptedException {
        // Given
        ReplayControl control =
                new ReplayControl(new ReplayPace(FeedSpeed.MAX, FeedRate.parse("2/s"), ReplayPace.NO_MAX_GAP), clock);
        Pacer pacer = new Pacer(control, (next, in) -> {});
        clock.at(Duration.ofMillis(700), control::pause);
        clock.at(Duration.ofSeconds(60), control::resume);

        // When
        List<Duration> sent = paragraphs(pacer, 4);

        // Then
        assertThat(sent)
                .containsExactly(
                        Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(60_300), Duration.ofMillis(60_800));
    }

    @Test
    void shouldTellHowLateAnArticleIs() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        Pacer pacer = new Pacer(control, (next, in) -> {});
        pacer.awaitArticle(NOON);
        clock.sleep(Duration.ofSeconds(9).toNanos());

        // When
        pacer.awaitArticle(NOON.plusSeconds(5));

        // Then
        assertThat(control.lateness()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void shouldTellOfNoLatenessAtTheHighestSpeed() throws InterruptedException {
        // Given
        ReplayControl control = control("max", ReplayPace.NO_MAX_GAP);
        Pacer pacer = new Pacer(control, (next, in) -> {});
        pacer.awaitArticle(NOON);
        clock.sleep(Duration.ofSeconds(9).toNanos());

        // When
        pacer.awaitArticle(NOON.plusSeconds(5));

        // Then
        assertThat(control.lateness()).isZero();
    }

    @Test
    void shouldGoOnFromWhereItIsAtAnotherSpeed() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        clock.at(Duration.ofSeconds(40), () -> control.speed(new FeedSpeed(10)));

        // When
        replay(control, NOON, NOON.plusSeconds(100), NOON.plusSeconds(120));

        // Then
        assertThat(left).containsExactly(Duration.ZERO, Duration.ofSeconds(46), Duration.ofSeconds(48));
    }

    @Test
    void shouldNotCountTimeAtFullSpeedAsADelayWhenItIsSlowedDown() throws InterruptedException {
        // Given
        ReplayControl control = control("max", Duration.ofMinutes(1));
        Pacer pacer = pacer(control);
        pacer.awaitArticle(NOON);
        pacer.awaitArticle(NOON.plusSeconds(1_000));
        clock.now += Duration.ofHours(1).toNanos();

        // When
        control.speed(new FeedSpeed(1));
        pacer.awaitArticle(NOON.plusSeconds(1_007));

        // Then
        assertThat(clock.sleeps).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void shouldCapAGapThatASlowerSpeedMakesTooLong() throws InterruptedException {
        // Given
        ReplayControl control = control("100", Duration.ofSeconds(20));
        clock.at(Duration.ofSeconds(4), () -> control.speed(new FeedSpeed(1)));

        // When
        replay(control, NOON, NOON.plusSeconds(1_000), NOON.plusSeconds(1_003));

        // Then
        assertThat(left).containsExactly(Duration.ZERO, Duration.ofSeconds(24), Duration.ofSeconds(27));
    }

    @Test
    void shouldTellALongGapOnceAndOneThatTheLongestGapHasCut() throws InterruptedException {
        // Given
        ReplayControl control = control("1", Duration.ofSeconds(8));

        // When
        replay(
                control,
                Instant.parse("2021-08-18T00:00:00Z"),
                Instant.parse("2021-08-26T00:00:00Z"),
                Instant.parse("2021-08-26T00:00:07Z"));

        // Then
        assertThat(gaps).containsExactly("next article 2021-08-26, in 8 s");
    }

    @Test
    void shouldSayWhereItStandsWhileAnArticleWaits() throws InterruptedException {
        // Given
        ReplayControl control = control("3600", ReplayPace.NO_MAX_GAP);
        List<String> words = new ArrayList<>();
        clock.at(Duration.ofSeconds(12), () -> words.add(control.state().words()));
        clock.at(Duration.ofSeconds(13), control::pause);
        clock.at(Duration.ofSeconds(99), () -> words.add(control.state().words()));
        clock.at(Duration.ofSeconds(100), control::resume);

        // When
        replay(control, NOON, NOON.plus(Duration.ofHours(24)));

        // Then
        assertThat(words)
                .containsExactly(
                        "next article 2021-08-31 12:00 UTC, in 12 s",
                        "paused at 2021-08-31 01:00 UTC, next article 2021-08-31 12:00 UTC");
    }

    @Test
    void shouldLetEverythingGoOnceNothingCanBePublishedAnyMore() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        clock.at(Duration.ofSeconds(1), control::pause);
        clock.at(Duration.ofSeconds(2), control::release);

        // When
        replay(control, NOON, NOON.plus(Duration.ofDays(8)));

        // Then
        assertThat(left).containsExactly(Duration.ZERO, Duration.ofSeconds(2));
    }
}
