package io.newswire.streams.counting;

import java.util.Arrays;

/**
 * The counts of one subject, pane by pane; panes without counts take no room. Panes are numbered from the epoch. Sums and
 * series over any of them are read oldest first.
 */
public final class Panes {
    private static final int FIELDS = 3;

    // Sorted by pane; counts holds mentions, paragraphs and articles of each pane side by side. Additions nearly always
    // fall on the newest pane and removals on the oldest, so both ends are cheap and the middle is a rare array copy.
    private long[] panes = new long[1];
    private long[] counts = new long[FIELDS];
    private int size;

    public boolean isEmpty() {
        return size == 0;
    }

    /** Adds to a pane. */
    public void add(long pane, Counts more) {
        int at = indexOf(pane);
        if (at < 0) {
            at = -at - 1;
            insert(at, pane);
        }
        counts[at * FIELDS] += more.mentions();
        counts[at * FIELDS + 1] += more.paragraphs();
        counts[at * FIELDS + 2] += more.articles();
    }

    /** Forgets every pane before {@code pane}. */
    public void dropBefore(long pane) {
        int n = position(pane);
        if (n > 0) {
            System.arraycopy(panes, n, panes, 0, size - n);
            System.arraycopy(counts, n * FIELDS, counts, 0, (size - n) * FIELDS);
            size -= n;
        }
    }

    /** The sum over the panes from {@code from} (inclusive) to {@code to} (exclusive). */
    public Counts sum(long from, long to) {
        long mentions = 0;
        long paragraphs = 0;
        long articles = 0;
        for (int i = position(from); i < size && panes[i] < to; i++) {
            mentions += counts[i * FIELDS];
            paragraphs += counts[i * FIELDS + 1];
            articles += counts[i * FIELDS + 2];
        }
        return new Counts(mentions, paragraphs, articles);
    }

    /** The mentions from pane {@code from} to {@code to} (exclusive) in slices of {@code perSlice} panes each. */
    public long[] series(long from, long to, int perSlice) {
        long[] series = new long[Math.toIntExact((to - from) / perSlice)];
        for (int i = position(from); i < size && panes[i] < to; i++) {
            series[(int) ((panes[i] - from) / perSlice)] += counts[i * FIELDS];
        }
        return series;
    }

    private int indexOf(long pane) {
        if (size > 0 && panes[size - 1] == pane) {
            return size - 1;
        }
        return Arrays.binarySearch(panes, 0, size, pane);
    }

    private int position(long pane) {
        int at = Arrays.binarySearch(panes, 0, size, pane);
        return at < 0 ? -at - 1 : at;
    }

    private void insert(int at, long pane) {
        if (size == panes.length) {
            panes = Arrays.copyOf(panes, size * 2);
            counts = Arrays.copyOf(counts, size * 2 * FIELDS);
        }
        System.arraycopy(panes, at, panes, at + 1, size - at);
        System.arraycopy(counts, at * FIELDS, counts, (at + 1) * FIELDS, (size - at) * FIELDS);
        panes[at] = pane;
        Arrays.fill(counts, at * FIELDS, (at + 1) * FIELDS, 0);
        size++;
    }
}
