package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * Holds events back to the pace. Every wait, also one of no length, ends with {@link InterruptedException} when the
 * thread is interrupted; every change by the {@link ReplayControl} ends a wait early and has its length worked out anew.
 *
 * <p>Articles keep to a timetable, so that small delays do not add up and the replay catches up after a stall.
 * Paragraphs under a rate keep to one as well, or no high rate would be met, but make up for a tenth of a second at
 * most: after a stall a burst would break the rate.
 */
public final class Pacer {

    private final ReplayControl control;
    private final WallClock clock;
    private final BiConsumer<Instant, Duration> gaps;

    public Pacer(ReplayPace pace, WallClock clock) {
        this(new ReplayControl(pace, clock), (next, in) -> {});
    }

    /** Tells {@code gaps} once of each long wait: the date of the article that waits, and for how long. */
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
