package io.newswire.streams.topology;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps writing from crowding out reading. While input keeps coming, a task writes for at most one part in
 * {@value #SHARE} of its time: in a replay at full speed intermediate states of a hundred thousand subjects would
 * otherwise cost more than counting them, and be out of date when they arrive. When the input rests, nothing is held
 * back.
 */
final class Pace {
    /** Several tasks share a thread, so this is less than a thread's share. */
    private static final int SHARE = 32;

    private final LongSupplier nanoTime;
    private boolean input;
    private long notBefore = Long.MIN_VALUE;

    Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void inputCame() {
        input = true;
    }

    /** Whether to write at this time (wall clock, epoch ms), asked once per interval. */
    boolean isTimeToWrite(long now) {
        boolean rests = !input;
        input = false;
        return rests || now >= notBefore;
    }

    /** Writes, and notes how long that took. */
    void time(long now, Runnable writing) {
        long start = nanoTime.getAsLong();
        writing.run();
        notBefore = now + SHARE * TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - start);
    }
}
