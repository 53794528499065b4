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
 * The newest change of each key, in order of arrival. Every client reads it at its own speed. If a key changes again,
 * its older change is dropped and the new one is appended. So a slow client has less to read and needs no memory.
 * Thread-safe.
 *
 * <p>For the maintainer. Superseded changes stay in the array without their values until it is full and they are more
 * than a quarter of it. The changes of a
 * partition arrive in order of their offsets. So a client that has read up to a number has everything of a partition up
 * to the offset of its last change there; these offsets are the client's cursor. Removals are kept for clients that
 * come back, but only a limited number: see {@link #hasLost}.
 */
final class CompactedLog {
    private static final int MOST_REMOVALS = 50_000;
    private static final int SMALL = 1_024;
    /** The most changes that one call looks at, so that it holds the lock only briefly. */
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

    /** Appends a change; the changes of one key must come in their order in the topic. */
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

    /** Says that every change before a position has been appended. */
    synchronized void reached(OffsetVector upTo) {
        reached = upTo;
        reachedNumber = lastNumber;
    }

    /** The number of the last change. */
    synchronized long lastNumber() {
        return lastNumber;
    }

    /**
     * Moves a reader forward and returns the changes that its client does not have yet.
     *
     * @param most the most changes to return; there may be fewer, or none, before the end is reached
     */
    synchronized List<Change> read(LogReader reader, int most) {
        List<Change> found = new ArrayList<>();
        int from = indexBehind(reader.number());
        int to = Math.min(size, from + MOST_LOOKED_AT);
        int at = from;
        while (at < to && found.size() < most) {
            Change change = changes[at++];
            if (!change.isSuperseded() && reader.wants(change)) {
                found.add(change);
            }
            reader.passed(change);
        }
        if (at == size && reachedNumber == lastNumber) {
            reader.reached(reached);
        }
        return found;
    }

    /** Whether there are changes that the reader has not read yet. */
    synchronized boolean hasMore(LogReader reader) {
        return reader.number() < lastNumber;
    }

    /** Whether a removal that the reader needs has already been dropped. */
    synchronized boolean hasLost(LogReader reader) {
        return Math.max(reader.number(), reader.removalsBehind) < forgottenNumber;
    }

    /** How many changes the array has room for. */
    synchronized int capacity() {
        return changes.length;
    }

    private void append(Change change) {
        if (size == changes.length) {
            if (superseded > size / 4) {
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
            if (!changes[i].isSuperseded()) {
                changes[kept++] = changes[i];
            }
        }
        Arrays.fill(changes, kept, size, null);
        size = kept;
        superseded = 0;
    }

    private void supersede(Change change) {
        change.supersede();
        superseded++;
    }

    private void forgetRemovals() {
        while (removals.size() > mostRemovals) {
            Change oldest = removals.remove();
            if (!oldest.isSuperseded()) {
                newest.remove(oldest.key());
                supersede(oldest);
                forgottenNumber = oldest.number;
            }
        }
    }

    /** The index of the first change with a larger number. */
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
