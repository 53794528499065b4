package io.newswire.producer.player;

import io.newswire.producer.feed.BackwardSeekException;
import io.newswire.producer.feed.FeedDate;
import io.newswire.producer.feed.FeedSpeed;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies keys to a replay, and gives the line that shows their effect. Knows no terminal. One thread presses keys;
 * another may ask for the line.
 */
public final class ReplayKeys {

    /** The speeds for up and down: real time, then a minute, an hour, a day and a week per second. */
    private static final List<Double> SPEEDS =
            List.of(1.0, 10.0, 60.0, 600.0, 3_600.0, 21_600.0, 86_400.0, 604_800.0, Double.POSITIVE_INFINITY);

    /** The help for the keys, shown before the first one is pressed. */
    public static final String HINT = "space pauses, → next article, ↑↓ speed, s seeks, q ends";

    private static final int LONGEST_DATE = 40;

    private final ReplayControl control;
    private final Runnable quit;
    private @Nullable StringBuilder typed;
    private String notice = "";

    /** {@code quit} runs when q is pressed. */
    public ReplayKeys(ReplayControl control, Runnable quit) {
        this.control = control;
        this.quit = quit;
    }

    /** Handles a key; {@code text} is the character that it types. */
    public synchronized void press(Key key, String text) {
        notice = "";
        if (typed != null) {
            edit(typed, key, text);
            return;
        }
        switch (key) {
            case PAUSE -> control.pauseOrResume();
            case STEP -> control.step();
            case FASTER -> changeSpeed(true);
            case SLOWER -> changeSpeed(false);
            case SEEK -> typed = new StringBuilder();
            case QUIT -> {
                notice = "ending in order";
                quit.run();
            }
            default -> notice = HINT;
        }
    }

    private void edit(StringBuilder date, Key key, String text) {
        switch (key) {
            case ENTER -> {
                typed = null;
                seek(date.toString());
            }
            case ESCAPE -> typed = null;
            case BACKSPACE -> date.setLength(Math.max(0, date.length() - 1));
            default -> {
                boolean isPrintable = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
                if (isPrintable && date.length() + text.length() <= LONGEST_DATE) {
                    date.append(text);
                }
            }
        }
    }

    private void seek(String date) {
        if (date.isBlank()) {
            return;
        }
        try {
            control.seek(FeedDate.first(date));
        } catch (BackwardSeekException | IllegalArgumentException e) {
            notice = String.valueOf(e.getMessage());
        }
    }

    private void changeSpeed(boolean up) {
        double now = control.state().pace().speed().factor();
        double next = up
                ? SPEEDS.stream().filter(speed -> speed > now).findFirst().orElse(now)
                : SPEEDS.stream().filter(speed -> speed < now).reduce(now, (slower, speed) -> speed);
        FeedSpeed speed = new FeedSpeed(next);
        control.speed(speed);
        notice = "speed " + speed;
    }

    /**
     * The line to show now: a question, the response to the last key, or what the replay waits for; empty if there is
     * none.
     */
    public synchronized String line() {
        if (typed != null) {
            return "seek to " + typed + "_ (a day such as 2021-08-30; Esc leaves it)";
        }
        ReplayState state = control.state();
        String words = state.words();
        if (notice.isEmpty() || words.isEmpty()) {
            return notice + words;
        }
        return notice + ", " + words;
    }
}
