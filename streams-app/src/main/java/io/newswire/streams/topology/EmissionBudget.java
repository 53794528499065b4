package io.newswire.streams.topology;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps writing from crowding out reading. In a replay at full speed, writing every state of a hundred thousand subjects
 * would cost several times what counting them costs, and the states would be out of date when they arrive. So a tick
 * writes for 1/{@value #SHARE_BEHIND} of its interval while the process is behind with its input, for
 * 1/{@value #SHARE_ABREAST} while it keeps up, and for as long as a transaction has room once the input rests. The first
 * {@value #WHATEVER_THE_TIME} subjects are written however long that takes.
 */
final class EmissionBudget {
    /** A tick is one task's, and several tasks share a thread. */
    private static final int SHARE_BEHIND = 128;

    private static final int SHARE_ABREAST = 2;
    static final int WHATEVER_THE_TIME = 100;

    private final long intervalNanos;
    private final Supplier<Duration> longestTick;
    private final BooleanSupplier isBehind;
    private final LongSupplier nanoTime;
    private boolean input;
    private boolean behind;
    private int visits;
    private long begin;
    private long allowedNanos;

    /**
     * The pace of one task.
     *
     * @param longestTick how long a tick may write whatever the input does
     */
    EmissionBudget(Duration interval, Supplier<Duration> longestTick, BooleanSupplier isBehind, LongSupplier nanoTime) {
        this.intervalNanos = interval.toNanos();
        this.longestTick = longestTick;
        this.isBehind = isBehind;
        this.nanoTime = nanoTime;
    }

    void inputCame() {
        input = true;
    }

    /** A tick begins; its end is that of its last visit. */
    void beginTick() {
        behind = isBehind.getAsBoolean();
        allowedNanos = longestTick.get().toNanos();
        if (behind || input) {
            allowedNanos = Math.min(allowedNanos, intervalNanos / (behind ? SHARE_BEHIND : SHARE_ABREAST));
        }
        input = false;
        visits = 0;
        begin = nanoTime.getAsLong();
    }

    /** Whether more waits to be read than will be in a moment; as it was when the tick began. */
    boolean isBehind() {
        return behind;
    }

    /** Whether there is time to write one more subject. */
    boolean allowsAnother() {
        visits++;
        return visits <= WHATEVER_THE_TIME || nanoTime.getAsLong() - begin < allowedNanos;
    }
}
