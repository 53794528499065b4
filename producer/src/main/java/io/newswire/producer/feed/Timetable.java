package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Maps dates of the feed to times of a clock: time = anchor + (date - date of the anchor) / speed. Times are
 * nanoseconds of a clock that the caller stops during a pause. Not thread-safe.
 */
final class Timetable {

    private static final double NANOS = 1e9;

    private @Nullable Instant anchorDate;
    private long anchorNanos;
    private FeedSpeed speed;

    Timetable(FeedSpeed speed) {
        this.speed = speed;
    }

    FeedSpeed speed() {
        return speed;
    }

    void speed(FeedSpeed newSpeed) {
        speed = newSpeed;
    }

    boolean isAnchored() {
        return anchorDate != null;
    }

    /** From now on, this date is due at this time. */
    void anchor(Instant date, long nanos) {
        anchorDate = date;
        anchorNanos = nanos;
    }

    /** When this date is due, in nanoseconds. */
    long dueAt(Instant date) {
        if (anchorDate == null) {
            throw new IllegalStateException("no anchor yet");
        }
        Duration ahead = Duration.between(anchorDate, date);
        double nanos = (ahead.getSeconds() * NANOS + ahead.getNano()) / speed.factor();
        double most = (double) ReplayPace.NO_MAX_GAP.toNanos();
        return anchorNanos + (long) Math.max(-most, Math.min(nanos, most));
    }

    /** The date that is due at a time, but at least {@code lowest} and at most {@code highest}. */
    Instant dateAt(long nanos, Instant lowest, Instant highest) {
        if (anchorDate == null || Double.isInfinite(speed.factor())) {
            return lowest;
        }
        double passed = (nanos - anchorNanos) * speed.factor();
        double toHighest = secondsBetween(anchorDate, highest) * NANOS;
        if (passed >= toHighest) {
            return highest;
        }
        double seconds = Math.floor(passed / NANOS);
        double toLowest = secondsBetween(anchorDate, lowest);
        if (seconds < toLowest) {
            return lowest;
        }
        Instant date = anchorDate.plusSeconds((long) seconds).plusNanos((long) (passed - seconds * NANOS));
        return date.isBefore(lowest) ? lowest : date;
    }

    private static double secondsBetween(Instant from, Instant to) {
        Duration between = Duration.between(from, to);
        return between.getSeconds() + between.getNano() / NANOS;
    }
}
