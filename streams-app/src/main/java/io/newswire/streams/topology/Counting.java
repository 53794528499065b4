package io.newswire.streams.topology;

import io.newswire.streams.windows.Windows;
import java.time.Duration;

/**
 * How the topology counts.
 * An IllegalArgumentException is thrown if retention is under twice the largest window, or an interval not positive.
 *
 * @param emitInterval how long the updates of a subject are gathered before one is written
 * @param retention how far (event time) the newest date must be past an article before it is forgotten
 * @param largestRecord bytes of key and value that the producer behind the topology takes
 */
public record Counting(Windows windows, Duration emitInterval, Duration retention, int largestRecord) {
    public Counting {
        if (retention.compareTo(windows.largest().multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("retention " + retention + " must be at least twice the largest window, "
                    + windows.largest().multipliedBy(2));
        }
        if (emitInterval.toMillis() < 1) {
            throw new IllegalArgumentException("emit interval " + emitInterval + " must be at least 1 ms");
        }
    }
}
