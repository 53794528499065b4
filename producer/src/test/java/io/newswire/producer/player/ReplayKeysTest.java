package io.newswire.producer.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.feed.FeedRate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.Pacer;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.feed.ReplayState.Motion;
import io.newswire.producer.feed.SystemWallClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayKeysTest {

    private final ReplayControl control = new ReplayControl(
            new ReplayPace(FeedSpeed.MAX, FeedRate.UNLIMITED, ReplayPace.NO_MAX_GAP), new SystemWallClock());
    private final List<String> quits = new ArrayList<>();
    private final ReplayKeys keys = new ReplayKeys(control, () -> quits.add("quit"));

    @BeforeEach
    void publishAnArticle() throws InterruptedException {
        new Pacer(control, (next, in) -> {}).awaitArticle(Instant.parse("2021-08-30T12:00:00Z"));
    }

    @Test
    void shouldPauseAndResumeWithOneKey() {
        // When
        keys.press(Key.PAUSE, " ");
        String line = keys.line();
        keys.press(Key.PAUSE, " ");

        // Then
        assertThat(line).isEqualTo("paused at 2021-08-30 12:00 UTC");
        assertThat(control.state().motion()).isEqualTo(Motion.PLAYING);
        assertThat(keys.line()).isEmpty();
    }

    @Test
    void shouldChooseTheNextSpeedDownAndUp() {
        // When
        keys.press(Key.SLOWER, "");
        String slower = keys.line();
        keys.press(Key.SLOWER, "");
        String slowest = keys.line();
        keys.press(Key.FASTER, "");
        keys.press(Key.FASTER, "");
        keys.press(Key.FASTER, "");

        // Then
        assertThat(List.of(slower, slowest, keys.line())).containsExactly("speed 604800", "speed 86400", "speed max");
    }

    @Test
    void shouldAskForADateAndSeekToIt() {
        // When
        keys.press(Key.SEEK, "s");
        type("2021-09-011");
        keys.press(Key.BACKSPACE, "\u007f");
        String asked = keys.line();
        keys.press(Key.ENTER, "\r");

        // Then
        assertThat(asked).startsWith("seek to 2021-09-01_");
        assertThat(control.state().motion()).isEqualTo(Motion.SEEKING);
    }

    @Test
    void shouldTakeLettersOfADateForText() {
        // When
        keys.press(Key.SEEK, "s");
        keys.press(Key.SEEK, "s");
        keys.press(Key.QUIT, "q");
        keys.press(Key.STEP, "\u001b[C");

        // Then
        assertThat(keys.line()).startsWith("seek to sq_");
        assertThat(quits).isEmpty();
    }

    @Test
    void shouldSayWhyADateIsRefused() {
        // When
        keys.press(Key.SEEK, "s");
        type("2021-08-26");
        keys.press(Key.ENTER, "\r");

        // Then
        assertThat(keys.line()).startsWith("2021-08-26 is past: counts cannot be taken back");
    }

    @Test
    void shouldLeaveTheQuestionByEscape() {
        // When
        keys.press(Key.SEEK, "s");
        keys.press(Key.ESCAPE, "\u001b");
        keys.press(Key.QUIT, "q");

        // Then
        assertThat(quits).hasSize(1);
    }

    @Test
    void shouldTellTheKeysToWhoeverPressesAnother() {
        // When
        keys.press(Key.OTHER, "x");

        // Then
        assertThat(keys.line()).isEqualTo(ReplayKeys.HINT);
    }

    private void type(String text) {
        text.chars().forEach(c -> keys.press(Key.OTHER, String.valueOf((char) c)));
    }
}
