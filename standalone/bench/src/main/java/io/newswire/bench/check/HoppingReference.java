package io.newswire.bench.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each subject was mentioned in each hopping window of a feed: for each subject an array with one number per
 * window, from the first window to the last.
 */
public final class HoppingReference {
    private final long firstStart;
    private final long size;
    private final long hop;
    private final int windows;
    private final Map<String, int[]> counts = new HashMap<>();

    /** An empty table for a feed between two dates. */
    public HoppingReference(Duration size, Duration hop, Instant oldest, Instant newest) {
        this.size = size.toMillis();
        this.hop = hop.toMillis();
        this.firstStart = firstStartAfter(oldest.toEpochMilli() - this.size);
        this.windows = Math.toIntExact((newest.toEpochMilli() - firstStart) / this.hop) + 1;
    }

    /** An empty table with the same windows. */
    HoppingReference empty() {
        return new HoppingReference(firstStart, size, hop, windows);
    }

    private HoppingReference(long firstStart, long size, long hop, int windows) {
        this.firstStart = firstStart;
        this.size = size;
        this.hop = hop;
        this.windows = windows;
    }

    private long firstStartAfter(long date) {
        return (Math.floorDiv(date, hop) + 1) * hop;
    }

    /** Counts a mention in every window that contains its date. */
    void add(String subject, Instant date) {
        long at = date.toEpochMilli();
        for (long start = firstStartAfter(at - size); start <= at; start += hop) {
            of(subject)[index(start)]++;
        }
    }

    /** Sets the count from a record; a later record of the same window replaces it. */
    void set(String subject, long windowStart, long count) {
        int at = (windowStart - firstStart) % hop == 0 ? index(windowStart) : -1;
        if (at < 0 || at >= windows) {
            throw new IllegalArgumentException("no window of this feed starts at " + Instant.ofEpochMilli(windowStart));
        }
        of(subject)[at] = Math.toIntExact(count);
    }

    private int[] of(String subject) {
        return counts.computeIfAbsent(subject, unseen -> new int[windows]);
    }

    private int index(long start) {
        return Math.toIntExact((start - firstStart) / hop);
    }

    /** Compares the counts that were read with these. Returns one line, or null if they are equal. */
    @Nullable
    String difference(HoppingReference read) {
        if (!counts.keySet().equals(read.counts.keySet())) {
            return read.counts.size() + " subjects instead of " + counts.size();
        }
        for (Map.Entry<String, int[]> each : counts.entrySet()) {
            int at = Arrays.mismatch(each.getValue(), read.of(each.getKey()));
            if (at >= 0) {
                return each.getKey() + " from " + Instant.ofEpochMilli(firstStart + at * hop) + " should have "
                        + each.getValue()[at] + " and has " + read.of(each.getKey())[at];
            }
        }
        return null;
    }

    /** How many windows have a count. */
    public long size() {
        return counts.values().stream()
                .flatMapToInt(Arrays::stream)
                .filter(count -> count > 0)
                .count();
    }
}
