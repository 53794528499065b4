package io.newswire.bench.stream;

/** How often each time was measured, in whole milliseconds; times over a minute count as a minute. */
final class LatencyCounts {
    private static final int MOST_MILLIS = 60_000;

    private final long[] counts = new long[MOST_MILLIS + 1];
    private long total;

    void add(long millis) {
        counts[(int) Math.max(0, Math.min(MOST_MILLIS, millis))]++;
        total++;
    }

    long total() {
        return total;
    }

    /** A percentile in milliseconds; 0 if nothing was measured. */
    int percentile(double percent) {
        long rank = Math.max(1, (long) Math.ceil(percent / 100 * total));
        long seen = 0;
        for (int millis = 0; millis <= MOST_MILLIS && total > 0; millis++) {
            seen += counts[millis];
            if (seen >= rank) {
                return millis;
            }
        }
        return 0;
    }
}
