package io.newswire.bench.feed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * When each paragraph of a steady feed is due, on the clock of {@link System#nanoTime}.
 *
 * @param begin when paragraph 0 is due, in nanoseconds
 * @param perSecond paragraphs per second
 */
public record SendTimes(long begin, int perSecond) {
    /** Times that begin now. */
    public static SendTimes fromNow(int perSecond) {
        return new SendTimes(System.nanoTime(), perSecond);
    }

    /** Waits until a paragraph is due and returns that time; returns at once if it has passed. */
    public long await(long number) {
        long due = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
