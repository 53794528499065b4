package io.newswire.streams.web.stream;

import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.kafka.OffsetVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The newest change of each key, in the order in which they came: what every client reads, each at its own pace. A key
 * that changes again leaves its place and stands at the end, so whoever is slow finds less to read, not more, and costs
 * no memory. Thread-safe.
 *
 * <p>For the maintainer. Superseded changes stay in the array until they are more than half of it. The changes of a
 * partition come in the order of their offsets; so whoever has read up to a number has, for each partition, everything up
 * to the offset of the last change of that partition, and these offsets are its cursor. Removals are kept, so that who
 * was away hears of them, but only the newest of them: see {@link #hasLost}.
 */
final class CompactedLog {
    private static final int MOST_REMOVALS = 50_000;
    private static final int SMALL = 1_024;
    /** So that nobody holds the lock for long, however much does not concern him. */
    private static final int MOST_LOOKED_AT = 4_096;

    private final int mostRemovals;
    private final Map<AggregateKey, Change> newest = new HashMap<>();
    private final Deque<Change> removals = new ArrayDeque<>();
    private Change[] changes = new Change[SMALL];
    private int size;
    private int superseded;
    private long lastNumber;
    private long forgottenNumber;
    private OffsetVector reached = OffsetVector.zero(0);
    private long reachedNumber;

    CompactedLog() {
        this(MOST_REMOVALS);
    }

    CompactedLog(int mostRemovals) {
        this.mostRemovals = mostRemovals;
    }

    /** Appends a change; the changes of one key come in the order in which they are to be taken. */
    synchronized void put(Change change) {
        Change before = newest.put(change.key(), change);
        if (before != null) {
            supersede(before);
        }
        append(change);
        if (change.isRemoval()) {
            removals.add(change);
            forgetRemovals();
        }
    }

    /** Says that everything before a position has been put. */
    synchronized void reached(OffsetVector upTo) {
        reached = upTo;
        reachedNumber = lastNumber;
    }

    /** The number of the last change. */
    synchronized long lastNumber() {
        return lastNumber;
    }

    /**
     * Moves a reader on and gives what it has passed and has not got yet.
     *
     * @param most changes at once; there may be fewer, or none, before its end is reached
     */
    synchronized List<Change> read(LogReader reader, int most) {
        List<Change> found = new ArrayList<>();
        int from = indexBehind(reader.number());
        int to = Math.min(size, from + MOST_LOOKED_AT);
        int at = from;
        while (at < to && found.size() < most) {
            Change change = changes[at++];
            if (!change.isSuperseded && reader.wants(change)) {
                found.add(change);
            }
            reader.passed(change);
        }
        if (at == size && reachedNumber == lastNumber) {
            reader.reached(reached);
        }
        return found;
    }

    /** Whether a reader has not come to the end. */
    synchronized boolean hasMore(LogReader reader) {
        return reader.number() < lastNumber;
    }

    /** Whether a removal that a reader should have got is not here any more. */
    synchronized boolean hasLost(LogReader reader) {
        return Math.max(reader.number(), reader.removalsBehind) < forgottenNumber;
    }

    /** How many changes the array has room for. */
    synchronized int capacity() {
        return changes.length;
    }

    private void append(Change change) {
        if (size == changes.length) {
            if (superseded > size / 2) {
                compact();
            } else {
                changes = Arrays.copyOf(changes, 2 * size);
            }
        }
        change.number = ++lastNumber;
        changes[size++] = change;
    }

    private void compact() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!changes[i].isSuperseded) {
                changes[kept++] = changes[i];
            }
        }
        Arrays.fill(changes, kept, size, null);
        size = kept;
        superseded = 0;
    }

    private void supersede(Change change) {
        change.isSuperseded = true;
        superseded++;
    }

    private void forgetRemovals() {
        while (removals.size() > mostRemovals) {
            Change oldest = removals.remove();
            if (!oldest.isSuperseded) {
                newest.remove(oldest.key());
                supersede(oldest);
                forgottenNumber = oldest.number;
            }
        }
    }

    /** Where the first change with a larger number lies. */
    private int indexBehind(long number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes[middle].number <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
