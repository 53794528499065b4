package io.newswire.streams.evidence;

import io.newswire.streams.aggregates.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The newest positions of each subject: hash tables in segments, each with a lock of its own, so that a table that
 * grows holds up few readers. Thread-safe.
 *
 * <p>For the maintainer. A subject is stored as a hash of 64 bits: its text would need more room than the one position
 * that most subjects have. If two subjects have the same hash, they share their positions. That does no harm, because a
 * reader checks which subjects a paragraph names.
 */
final class PlacesOfSubjects {
    /** A power of two; the highest bits of a hash choose the segment. */
    private static final int SEGMENT_BITS = 6;

    private final int mostOfASubject;
    private final Segment[] segments = new Segment[1 << SEGMENT_BITS];

    /** An empty table that keeps this many of the newest positions of each subject. */
    PlacesOfSubjects(int mostOfASubject) {
        this.mostOfASubject = mostOfASubject;
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Segment();
        }
    }

    void add(SubjectId subject, long millis, int partition, long offset) {
        long hash = Hash64.of(subject);
        segment(hash).add(hash, millis, partition, offset, mostOfASubject);
    }

    /** The newest positions of a subject; empty if none is known. */
    Evidence of(SubjectId subject) {
        long hash = Hash64.of(subject);
        return segment(hash).of(hash);
    }

    /** Removes the positions of a partition before an offset, and the subjects that have no others. */
    void deleteBefore(int partition, long offset) {
        for (Segment each : segments) {
            each.deleteBefore(partition, offset);
        }
    }

    /** How many subjects have a position. */
    int size() {
        int size = 0;
        for (Segment each : segments) {
            size += each.size();
        }
        return size;
    }

    private Segment segment(long hash) {
        return segments[(int) (hash >>> (Long.SIZE - SEGMENT_BITS))];
    }

    /** A table with open addressing, at most three quarters full; 0 marks a free slot. */
    private static final class Segment {
        private static final int FIRST_CAPACITY = 1 << 4;

        private long[] hashes = new long[FIRST_CAPACITY];
        private @Nullable NewestPlaces[] places = new NewestPlaces[FIRST_CAPACITY];
        private int size;

        synchronized void add(long hash, long millis, int partition, long offset, int most) {
            if (size >= hashes.length / 4 * 3) {
                rebuild(2 * hashes.length);
            }
            int slot = slot(hash);
            NewestPlaces found = places[slot];
            if (found == null) {
                found = new NewestPlaces();
                put(slot, hash, found);
            }
            found.add(millis, partition, offset, most);
        }

        synchronized Evidence of(long hash) {
            NewestPlaces found = places[slot(hash)];
            return found == null ? Evidence.NONE : new Evidence(found.newestFirst(), found.isTruncated());
        }

        synchronized void deleteBefore(int partition, long offset) {
            for (NewestPlaces each : places) {
                if (each != null) {
                    each.deleteBefore(partition, offset);
                }
            }
            rebuild(hashes.length);
        }

        synchronized int size() {
            return size;
        }

        private void rebuild(int capacity) {
            long[] oldHashes = hashes;
            @Nullable NewestPlaces[] oldPlaces = places;
            hashes = new long[capacity];
            places = new NewestPlaces[capacity];
            size = 0;
            for (int i = 0; i < oldPlaces.length; i++) {
                NewestPlaces each = oldPlaces[i];
                if (each != null && !each.isEmpty()) {
                    put(slot(oldHashes[i]), oldHashes[i], each);
                }
            }
        }

        private void put(int slot, long hash, NewestPlaces of) {
            hashes[slot] = hash;
            places[slot] = of;
            size++;
        }

        private int slot(long hash) {
            int mask = hashes.length - 1;
            int slot = (int) hash & mask;
            while (hashes[slot] != 0 && hashes[slot] != hash) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }
}
