package io.newswire.bench.latency;

import io.newswire.bench.row.RowReport;
import org.jspecify.annotations.Nullable;

/**
 * The result at one load.
 *
 * @param paragraphs published in total
 * @param perSecond paragraphs published per second; less than requested if the machine is too slow
 * @param nanos the time of each probe from due to visible, in nanoseconds, in ascending order
 * @param problem what was wrong; null if every probe was counted once
 */
public record Latency(
        Load load,
        long paragraphs,
        double perSecond,
        long[] nanos,
        double cpuMicrosPerParagraph,
        RowReport report,
        @Nullable String problem) {

    public int probes() {
        return nanos.length;
    }

    /** A percentile of the measured times, in milliseconds. */
    public double percentile(double percent) {
        return new Times(nanos).percentile(percent);
    }
}
