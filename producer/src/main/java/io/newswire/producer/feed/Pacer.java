package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds events back to the pace. Every wait, also one of no length, ends with {@link InterruptedException} when the
 * thread is interrupted.
 *
 * <p>Articles keep to a timetable: each is due one scaled, capped gap after the one before was due, so that small delays
 * do not add up and the replay catches up after a stall. Paragraphs under a rate keep to one as well, or no high rate
 * would be met, but make up for a tenth of a second at most: after a stall a burst would break the rate.
 */
public final class Pacer {

    private static final long MOST_TO_MAKE_UP = TimeUnit.MILLISECONDS.toNanos(100);

    private final Pace pace;
    private final WallClock clock;
    private @Nullable Instant previousDate;
    private long articleDue;
    private long paragraphDue;

    public Pacer(Pace pace, WallClock clock) {
        this.pace = pace;
        this.clock = clock;
        this.articleDue = clock.nanos();
        this.paragraphDue = articleDue;
    }

    /** Waits until an article of this date is due. */
    public void awaitArticle(Instant publishedAt) throws InterruptedException {
        if (previousDate == null) {
            articleDue = clock.nanos();
        } else {
            articleDue += scaled(Duration.between(previousDate, publishedAt));
        }
        previousDate = publishedAt;
        await(articleDue);
    }

    /** Waits until the next paragraph may leave. */
    public void awaitParagraph() throws InterruptedException {
        await(paragraphDue);
        if (Double.isFinite(pace.rate().perSecond())) {
            double interval = TimeUnit.SECONDS.toNanos(1) / pace.rate().perSecond();
            long onTime = paragraphDue + Math.min(Pace.NO_MAX_GAP.toNanos(), (long) interval);
            paragraphDue = Math.max(onTime, clock.nanos() - MOST_TO_MAKE_UP);
        }
    }

    private long scaled(Duration gap) {
        double nanos = (gap.getSeconds() * 1e9 + gap.getNano()) / pace.speed().factor();
        return Math.max(0, Math.min((long) nanos, pace.maxGap().toNanos()));
    }

    private void await(long due) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long left = due - clock.nanos();
        if (left > 0) {
            clock.sleep(left);
        }
    }
}
