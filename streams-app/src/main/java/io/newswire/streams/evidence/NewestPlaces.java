package io.newswire.streams.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The newest positions of one subject, a limited number. Thread-safe.
 *
 * <p>For the maintainer. A position takes 12 bytes, a long and an int: 48 bits of epoch milliseconds, then 10 of the
 * partition and 38 of the offset. In this order, comparing the two numbers compares positions. They form a binary heap
 * with the oldest at the root. If positions arrive in order of date, a new one simply replaces the root.
 */
final class NewestPlaces {
    static final int MOST_PARTITIONS = 1 << 10;
    private static final long MOST_OFFSETS = 1L << 38;
    private static final long MOST_MILLIS = 1L << 47;
    private static final int FIRST_CAPACITY = 2;

    private long[] high = new long[FIRST_CAPACITY];
    private int[] low = new int[FIRST_CAPACITY];
    private int size;
    private boolean truncated;

    /** Whether a position fits into 12 bytes; there is room for 275 billion records in each of 1,024 partitions. */
    static boolean canHold(long millis, int partition, long offset) {
        return partition < MOST_PARTITIONS && offset < MOST_OFFSETS && Math.abs(millis) < MOST_MILLIS;
    }

    /** Adds a position; if there are more than {@code most} then, removes the oldest. */
    synchronized void add(long millis, int partition, long offset, int most) {
        long newHigh = millis << 16 | (long) partition << 6 | offset >>> 32;
        int newLow = (int) offset;
        if (size < most) {
            grow(most);
            high[size] = newHigh;
            low[size] = newLow;
            siftUp(size++);
            return;
        }
        truncated = true;
        if (compare(newHigh, newLow, 0) > 0) {
            high[0] = newHigh;
            low[0] = newLow;
            siftDown(0);
        }
    }

    /** All positions, the newest first. */
    synchronized List<Place> newestFirst() {
        List<Place> places = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            places.add(place(i));
        }
        Collections.sort(places);
        return places;
    }

    /** Whether a position was removed to make room for newer ones. */
    synchronized boolean isTruncated() {
        return truncated;
    }

    synchronized boolean isEmpty() {
        return size == 0;
    }

    /** Removes the positions of a partition before an offset. */
    synchronized void deleteBefore(int partition, long offset) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            Place each = place(i);
            if (each.partition() != partition || each.offset() >= offset) {
                high[kept] = high[i];
                low[kept++] = low[i];
            }
        }
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
    }

    private Place place(int i) {
        long offset = (high[i] & 0x3F) << 32 | Integer.toUnsignedLong(low[i]);
        return new Place(Instant.ofEpochMilli(high[i] >> 16), (int) (high[i] >> 6 & MOST_PARTITIONS - 1), offset);
    }

    private void grow(int most) {
        if (size == high.length) {
            int capacity = Math.min(most, size + Math.max(1, size / 3));
            high = Arrays.copyOf(high, capacity);
            low = Arrays.copyOf(low, capacity);
        }
    }

    private int compare(long otherHigh, int otherLow, int i) {
        return otherHigh != high[i] ? Long.compare(otherHigh, high[i]) : Integer.compareUnsigned(otherLow, low[i]);
    }

    private void siftUp(int from) {
        int i = from;
        while (i > 0 && compare(high[i], low[i], (i - 1) / 2) < 0) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void siftDown(int from) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && compare(high[child + 1], low[child + 1], child) < 0) {
                child++;
            }
            if (compare(high[child], low[child], i) >= 0) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int i, int j) {
        long ofHigh = high[i];
        high[i] = high[j];
        high[j] = ofHigh;
        int ofLow = low[i];
        low[i] = low[j];
        low[j] = ofLow;
    }
}
