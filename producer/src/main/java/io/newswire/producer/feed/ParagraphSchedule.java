package io.newswire.producer.feed;

import java.util.concurrent.TimeUnit;

/** When the next paragraph may leave under a rate, in nanoseconds of the wall clock. Not safe for threads. */
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

    /** A pause of this length ends now. */
    void resume(long length, long now) {
        due = Math.min(due + length, now + interval());
    }

    /** How long the next paragraph has to wait; 0 lets it go and sets when the one after it is due. */
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
