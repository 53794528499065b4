package io.newswire.streams.counting;

import java.time.Duration;

/**
 * What an operator says of how to count.
 * An IllegalArgumentException is thrown if retention is under twice the largest window, or another time not positive.
 *
 * @param emitInterval how long the updates of a subject are gathered before one is written
 * @param retention how far (event time) the newest date must be past an article before it is forgotten
 * @param maxClockJump how far an event may move the newest date of its partition; {@link #ANY_JUMP} for no limit
 */
public record CountingRules(Windows windows, Duration emitInterval, Duration retention, Duration maxClockJump) {
    /** Longer than from the first date that an event may have to the last. */
    public static final Duration ANY_JUMP = Duration.ofDays(4_000_000);

    public CountingRules {
        if (retention.compareTo(windows.largest().multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("retention " + retention + " must be at least twice the largest window, "
                    + windows.largest().multipliedBy(2));
        }
        if (emitInterval.toMillis() < 1) {
            throw new IllegalArgumentException("emit interval " + emitInterval + " must be at least 1 ms");
        }
        if (maxClockJump.toMillis() < 1) {
            throw new IllegalArgumentException("max clock jump " + maxClockJump + " must be at least 1 ms");
        }
    }

    /** These rules where an event may move the clock as far as an article is remembered. */
    public static CountingRules of(Windows windows, Duration emitInterval, Duration retention) {
        return new CountingRules(windows, emitInterval, retention, retention);
    }
}
