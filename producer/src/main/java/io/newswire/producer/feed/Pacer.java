package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * Delays articles and paragraphs to keep the pace. Every wait, even of length 0, throws {@link InterruptedException} if
 * the thread is interrupted. Every change by the {@link ReplayControl} wakes the wait, and its length is computed
 * again.
 *
 * <p>Articles keep to a timetable, so that small delays do not add up: after a stall the replay catches up. Paragraphs
 * under a rate keep to a schedule too, so that a high rate is reached. They catch up by at most 0.1 s, since a longer
 * burst would exceed the rate.
 */
public final class Pacer {

    private final ReplayControl control;
    private final WallClock clock;
    private final BiConsumer<Instant, Duration> gaps;

    public Pacer(ReplayPace pace, WallClock clock) {
        this(new ReplayControl(pace, clock), (next, in) -> {});
    }

    /** Calls {@code gaps} once for each long wait, with the date of the next article and the time until it. */
    public Pacer(ReplayControl control, BiConsumer<Instant, Duration> gaps) {
        this.control = control;
        this.clock = control.clock();
        this.gaps = gaps;
    }

    /** Waits until an article of this date is due. */
    public void awaitArticle(Instant publishedAt) throws InterruptedException {
        control.expect(publishedAt);
        boolean told = false;
        checkInterrupt();
        for (long left = control.untilArticle(); left > 0; left = control.untilArticle()) {
            if (!told && left != ReplayControl.NEVER && control.isLongGap()) {
                gaps.accept(publishedAt, Duration.ofNanos(left));
                told = true;
            }
            clock.sleep(left);
        }
    }

    /** Waits until the next paragraph may leave. */
    public void awaitParagraph() throws InterruptedException {
        checkInterrupt();
        for (long left = control.untilParagraph(); left > 0; left = control.untilParagraph()) {
            clock.sleep(left);
        }
    }

    private static void checkInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
