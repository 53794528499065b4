package io.newswire.bench.latency;

/** Measured times in nanoseconds, in ascending order; at least one. */
public record Times(long[] nanos) {
    /** The least time in milliseconds that this percentage of the times does not exceed. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(1, rank) - 1] / 1e6;
    }
}
