package io.newswire.streams.topology;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The last sequence number in each group of the shuffle, from 0, of one sender. The sender counts up and the receiver
 * compares, so that a record of counts that was lost and one that came twice are both seen.
 */
final class Sequences {
    private final long[] reached = new long[GroupPartitioner.GROUPS];
    private boolean changed;

    /** As {@link #toBytes} wrote them; all are 0 if {@code bytes} is empty. */
    static Sequences from(byte[] bytes) {
        Sequences sequences = new Sequences();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        BitSet used = BitSet.valueOf(Arrays.copyOf(bytes, Math.min(bytes.length, GroupPartitioner.GROUPS / Byte.SIZE)));
        in.position(Math.min(bytes.length, GroupPartitioner.GROUPS / Byte.SIZE));
        used.stream().forEach(group -> sequences.reached[group] = in.getLong());
        return sequences;
    }

    /** Which groups have been used, a bit each, and eight bytes for each of those. */
    byte[] toBytes() {
        BitSet used = new BitSet(GroupPartitioner.GROUPS);
        for (int group = 0; group < reached.length; group++) {
            used.set(group, reached[group] != 0);
        }
        ByteBuffer out = ByteBuffer.allocate(GroupPartitioner.GROUPS / Byte.SIZE + used.cardinality() * Long.BYTES);
        out.put(Arrays.copyOf(used.toByteArray(), GroupPartitioner.GROUPS / Byte.SIZE));
        used.stream().forEach(group -> out.putLong(reached[group]));
        changed = false;
        return out.array();
    }

    /** Whether a number was reached that {@link #toBytes} has not told yet. */
    boolean hasChanged() {
        return changed;
    }

    /** Counts one up and returns it. */
    long next(int group) {
        changed = true;
        return ++reached[group];
    }

    long reached(int group) {
        return reached[group];
    }

    void reach(int group, long sequence) {
        changed = true;
        reached[group] = sequence;
    }
}
