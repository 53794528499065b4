package io.newswire.producer.feed;

import java.util.concurrent.TimeUnit;

/** When the next paragraph may be sent under a rate, in nanoseconds of the wall clock. Not thread-safe. */
final class ParagraphSchedule {

    private static final long MOST_TO_MAKE_UP = TimeUnit.MILLISECONDS.toNanos(100);

    private FeedRate rate;
    private long due;

    ParagraphSchedule(FeedRate rate, long now) {
        this.rate = rate;
        this.due = now;
    }

    FeedRate rate() {
        return rate;
    }

    void rate(FeedRate newRate, long now) {
        rate = newRate;
        due = Math.min(due, now + interval());
    }

    /** Ends a pause of this length. */
    void resume(long length, long now) {
        due = Math.min(due + length, now + interval());
    }

    /** How long the next paragraph has to wait. 0 means that it may be sent, and sets the time of the one after it. */
    long until(long now) {
        if (due > now) {
            return due - now;
        }
        if (Double.isFinite(rate.perSecond())) {
            due = Math.max(due + interval(), now - MOST_TO_MAKE_UP);
        }
        return 0;
    }

    private long interval() {
        double nanos = TimeUnit.SECONDS.toNanos(1) / rate.perSecond();
        return Math.min(ReplayPace.NO_MAX_GAP.toNanos(), (long) nanos);
    }
}
