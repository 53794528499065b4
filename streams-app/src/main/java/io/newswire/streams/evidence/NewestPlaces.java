package io.newswire.streams.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The newest positions of one subject, a limited number. Thread-safe.
 *
 * <p>For the maintainer. A position takes 12 bytes, three ints of one array: 48 bits of epoch milliseconds, then 10 of
 * the partition and 38 of the offset. In this order, comparing the numbers compares positions. They form a binary heap
 * with the oldest at the root. If positions arrive in order of date, a new one simply replaces the root. Most subjects
 * have one position; that is why the array begins with room for one.
 */
final class NewestPlaces {
    static final int MOST_PARTITIONS = 1 << 10;
    private static final long MOST_OFFSETS = 1L << 38;
    private static final long MOST_MILLIS = 1L << 47;
    private static final int INTS = 3;

    private int[] words = new int[INTS];
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
            set(size, newHigh, newLow);
            siftUp(size++);
            return;
        }
        truncated = true;
        if (compare(newHigh, newLow, 0) > 0) {
            set(0, newHigh, newLow);
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
                set(kept++, high(i), low(i));
            }
        }
        size = kept;
        for (int i = size / 2 - 1; i >= 0; i--) {
            siftDown(i);
        }
    }

    private Place place(int i) {
        long high = high(i);
        long offset = (high & 0x3F) << 32 | Integer.toUnsignedLong(low(i));
        return new Place(Instant.ofEpochMilli(high >> 16), (int) (high >> 6 & MOST_PARTITIONS - 1), offset);
    }

    private long high(int i) {
        return (long) words[INTS * i] << 32 | Integer.toUnsignedLong(words[INTS * i + 1]);
    }

    private int low(int i) {
        return words[INTS * i + 2];
    }

    private void set(int i, long high, int low) {
        words[INTS * i] = (int) (high >>> 32);
        words[INTS * i + 1] = (int) high;
        words[INTS * i + 2] = low;
    }

    private void grow(int most) {
        if (INTS * size == words.length) {
            words = Arrays.copyOf(words, INTS * Math.min(most, size + Math.max(1, size / 3)));
        }
    }

    private int compare(long otherHigh, int otherLow, int i) {
        long high = high(i);
        return otherHigh != high ? Long.compare(otherHigh, high) : Integer.compareUnsigned(otherLow, low(i));
    }

    private void siftUp(int from) {
        int i = from;
        while (i > 0 && compare(high(i), low(i), (i - 1) / 2) < 0) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void siftDown(int from) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && compare(high(child + 1), low(child + 1), child) < 0) {
                child++;
            }
            if (compare(high(child), low(child), i) >= 0) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int i, int j) {
        long high = high(i);
        int low = low(i);
        set(i, high(j), low(j));
        set(j, high, low);
    }
}
