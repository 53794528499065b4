package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.producer.feed.ReplayState.Motion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a step and a seek change the times at which articles are sent. */
class StepAndSeekTest extends ReplayUnderTest {

    @Test
    void shouldStepThroughArticlesWhilePaused() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        Pacer pacer = pacer(control);
        clock.at(Duration.ofSeconds(1), control::pause);
        clock.at(Duration.ofSeconds(10), control::step);
        clock.at(Duration.ofSeconds(20), control::step);
        clock.at(Duration.ofSeconds(30), control::resume);

        // When
        replay(pacer, NOON, NOON.plusSeconds(50), NOON.plusSeconds(100), NOON.plusSeconds(103));

        // Then
        assertThat(left)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(33));
    }

    @Test
    void shouldStepOverAGapWhilePlaying() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        clock.at(Duration.ofSeconds(2), control::step);

        // When
        replay(control, NOON, NOON.plusSeconds(50), NOON.plusSeconds(51));

        // Then
        assertThat(left).containsExactly(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void shouldLetTheRestOfAnArticleGoByAStep() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        Pacer pacer = pacer(control);
        pacer.awaitArticle(NOON);
        control.pause();
        clock.at(Duration.ofSeconds(5), control::step);
        clock.at(Duration.ofSeconds(9), control::resume);

        // When
        List<Duration> sent = paragraphs(pacer, 2);
        pacer.awaitArticle(NOON.plusSeconds(1));

        // Then
        assertThat(sent).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(clock.passed()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void shouldPublishWithoutAWaitWhatLiesBeforeTheDateSoughtAndGoOnFromThere() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        clock.at(Duration.ofSeconds(2), () -> control.seek(NOON.plusSeconds(1_000)));

        // When
        replay(
                control,
                NOON,
                NOON.plusSeconds(500),
                NOON.plusSeconds(999),
                NOON.plusSeconds(1_004),
                NOON.plusSeconds(1_005));

        // Then
        assertThat(left)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7));
    }

    @Test
    void shouldStayPausedWhereASeekEnds() throws InterruptedException {
        // Given
        ReplayControl control = control("1", ReplayPace.NO_MAX_GAP);
        control.pause();
        control.seek(NOON.plusSeconds(10));
        List<ReplayState> states = new ArrayList<>();
        clock.at(Duration.ofSeconds(5), () -> states.add(control.state()));
        clock.at(Duration.ofSeconds(8), control::resume);

        // When
        replay(control, NOON, NOON.plusSeconds(11));

        // Then
        assertThat(left).containsExactly(Duration.ZERO, Duration.ofSeconds(9));
        assertThat(states).extracting(ReplayState::motion).containsExactly(Motion.PAUSED);
        assertThat(states).extracting(ReplayState::position).containsExactly(NOON.plusSeconds(10));
    }

    @Test
    void shouldRefuseToGoBackAndSayWhy() throws InterruptedException {
        // Given
        ReplayControl control = control("max", ReplayPace.NO_MAX_GAP);
        replay(control, NOON);

        // When
        assertThatThrownBy(() -> control.seek(Instant.parse("2021-08-26T00:00:00Z")))

                // Then
                .isInstanceOf(BackwardSeekException.class)
                .hasMessage("2021-08-26 is past: counts cannot be taken back, the command reset counts anew"
                        + " (the feed is at 2021-08-30 12:00 UTC)");
    }
}
