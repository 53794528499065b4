package io.newswire.bench.latency;

import io.newswire.bench.row.RowReport;
import org.jspecify.annotations.Nullable;

/**
 * What was measured at a load.
 *
 * @param paragraphs published in all
 * @param perSecond how many were published a second; less than asked for if the machine could not
 * @param nanos from due to visible, of each probe, in order of size
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

    /** The time that so many of a hundred probes did not exceed, in milliseconds. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(1, rank) - 1] / 1e6;
    }
}
