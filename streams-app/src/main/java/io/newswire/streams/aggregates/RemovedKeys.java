package io.newswire.streams.aggregates;

import io.newswire.streams.kafka.OffsetVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The positions of the last tombstones, for clients that come back; a limited number. When a tombstone of a partition
 * is forgotten, or older ones were never read, clients before it cannot be served. Thread-safe.
 */
final class RemovedKeys {
    private final int most;
    private final Deque<Removal> removals = new ArrayDeque<>();
    private long[] oldest = new long[0];

    RemovedKeys(int most) {
        this.most = most;
    }

    synchronized void add(Removal removal) {
        removals.add(removal);
        if (removals.size() > most) {
            Removal forgotten = removals.remove();
            forgetBelow(forgotten.partition(), forgotten.offset() + 1);
        }
    }

    /** Says that the tombstones of a partition before an offset are unknown. */
    synchronized void forgetBelow(int partition, long offset) {
        if (partition >= oldest.length) {
            oldest = Arrays.copyOf(oldest, partition + 1);
        }
        oldest[partition] = Math.max(oldest[partition], offset);
    }

    /** Whether every tombstone after a position is known; a position before the first record misses nothing. */
    synchronized boolean reachBackTo(OffsetVector position) {
        for (int partition = 0; partition < oldest.length; partition++) {
            if (position.next(partition) < oldest[partition]) {
                return false;
            }
        }
        return true;
    }

    synchronized List<Removal> since(OffsetVector position) {
        List<Removal> later = new ArrayList<>();
        for (Removal each : removals) {
            if (!position.covers(each.partition(), each.offset())) {
                later.add(each);
            }
        }
        return later;
    }
}
