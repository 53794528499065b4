package io.newswire.producer.articles;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Where each article stands and in which order they are published: by publishedAt to the microsecond, then by order of
 * input. Holds 32 bytes an article, and at most twice that while it grows, so that an archive of any size can be
 * replayed in order.
 */
final class ArticleOrder {

    private static final int FIRST_CAPACITY = 256;

    private long[] dates = new long[FIRST_CAPACITY];
    private long[] positions = new long[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private int[] lines = new int[FIRST_CAPACITY];
    private int[] inputs = new int[FIRST_CAPACITY];
    private int[] order = new int[0];
    private int size;

    void add(Instant publishedAt, int input, long position, int length, long line) {
        if (size == dates.length) {
            grow();
        }
        dates[size] = Math.addExact(
                Math.multiplyExact(publishedAt.getEpochSecond(), TimeUnit.SECONDS.toMicros(1)),
                TimeUnit.NANOSECONDS.toMicros(publishedAt.getNano()));
        positions[size] = position;
        lengths[size] = length;
        lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
        inputs[size] = input;
        size++;
    }

    private void grow() {
        int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, dates.length * 3L / 2);
        dates = Arrays.copyOf(dates, capacity);
        positions = Arrays.copyOf(positions, capacity);
        lengths = Arrays.copyOf(lengths, capacity);
        lines = Arrays.copyOf(lines, capacity);
        inputs = Arrays.copyOf(inputs, capacity);
    }

    int size() {
        return size;
    }

    void sort() {
        order = new int[size];
        Arrays.setAll(order, i -> i);
        if (!isSorted()) {
            mergeSort();
        }
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (dates[i - 1] > dates[i]) {
                return false;
            }
        }
        return true;
    }

    /** Merges runs of growing length; stable, which keeps articles of one date in order of input. */
    private void mergeSort() {
        int[] from = order;
        int[] to = new int[size];
        for (long run = 1; run < size; run *= 2) {
            for (long start = 0; start < size; start += 2 * run) {
                int middle = (int) Math.min(start + run, size);
                int end = (int) Math.min(start + 2 * run, size);
                merge(from, to, (int) start, middle, end);
            }
            int[] merged = to;
            to = from;
            from = merged;
        }
        order = from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right == end || (left < middle && dates[from[left]] <= dates[from[right]]);
            to[i] = from[takeLeft ? left++ : right++];
        }
    }

    int input(int rank) {
        return inputs[order[rank]];
    }

    long position(int rank) {
        return positions[order[rank]];
    }

    int length(int rank) {
        return lengths[order[rank]];
    }

    int line(int rank) {
        return lines[order[rank]];
    }
}
