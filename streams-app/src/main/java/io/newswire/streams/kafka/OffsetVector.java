package io.newswire.streams.kafka;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A position in a topic: for each of its partitions, the offset of the record that comes next. Written as the offsets in
 * the order of the partitions, with dots between them, such as {@code 12.0.7}.
 */
public final class OffsetVector {
    private static final int MOST_PARTITIONS = 10_000;

    private final long[] next;

    private OffsetVector(long[] next) {
        this.next = next;
    }

    /**
     * The position that these offsets make, the first of them that of partition 0.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public static OffsetVector of(long... next) {
        if (LongStream.of(next).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("an offset is negative: " + Arrays.toString(next));
        }
        return new OffsetVector(next.clone());
    }

    /** The beginning of a topic of which nothing has been deleted. */
    public static OffsetVector zero(int partitions) {
        return new OffsetVector(new long[partitions]);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static OffsetVector parse(String text) {
        if (text.isEmpty()) {
            return zero(0);
        }
        String[] parts = text.split("\\.", MOST_PARTITIONS + 1);
        if (parts.length > MOST_PARTITIONS) {
            throw new IllegalArgumentException("more than " + MOST_PARTITIONS + " offsets");
        }
        long[] next = new long[parts.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = offset(parts[i]);
        }
        return new OffsetVector(next);
    }

    private static long offset(String text) {
        if (text.isEmpty() || text.length() > 19 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("'" + text + "' is no offset");
        }
        return Long.parseLong(text);
    }

    public int partitions() {
        return next.length;
    }

    /** The offset that comes next in a partition; 0 in one that is not in this vector. */
    public long next(int partition) {
        return partition < next.length ? next[partition] : 0;
    }

    /** Whether a record lies before this position. */
    public boolean covers(int partition, long offset) {
        return offset < next(partition);
    }

    /** The same position but for one partition, of which {@code offset} has been read. */
    public OffsetVector after(int partition, long offset) {
        long[] changed = Arrays.copyOf(next, Math.max(next.length, partition + 1));
        changed[partition] = offset + 1;
        return new OffsetVector(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OffsetVector vector && Arrays.equals(next, vector.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }

    @Override
    public String toString() {
        return LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining("."));
    }
}
