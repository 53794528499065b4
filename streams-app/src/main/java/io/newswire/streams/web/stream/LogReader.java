package io.newswire.streams.web.stream;

import io.newswire.streams.kafka.OffsetVector;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where one client is in the log: the number up to which it has passed it, and the offsets up to which it has everything.
 * A snapshot begins before the first change without any offset, a catch-up with those that the client has already.
 * Guarded by the log.
 */
final class LogReader {
    /** Whoever had nothing needs no removal of what was gone when it began. */
    final long removalsBehind;

    private final StreamFilter filter;
    private final OffsetVector alreadyGot;
    private final long numberAtStart;
    private long[] next;
    private long number;

    private LogReader(StreamFilter filter, OffsetVector alreadyGot, long numberAtStart, long removalsBehind) {
        this.filter = filter;
        this.alreadyGot = alreadyGot;
        this.numberAtStart = numberAtStart;
        this.removalsBehind = removalsBehind;
        next = offsets(alreadyGot);
    }

    /** One that has nothing. */
    static LogReader ofSnapshot(CompactedLog log, StreamFilter filter) {
        long now = log.lastNumber();
        return new LogReader(filter, OffsetVector.zero(0), now, now);
    }

    /** One that has everything before these offsets. */
    static LogReader ofCatchUp(CompactedLog log, StreamFilter filter, OffsetVector alreadyGot) {
        return new LogReader(filter, alreadyGot, log.lastNumber(), 0);
    }

    boolean wants(Change change) {
        boolean isGot = change.number <= numberAtStart && alreadyGot.covers(change.partition(), change.offset());
        boolean isGoneBefore = change.isRemoval() && change.number <= removalsBehind;
        return !isGot && !isGoneBefore && filter.accepts(change.key());
    }

    void passed(Change change) {
        number = change.number;
        if (change.partition() >= next.length) {
            next = Arrays.copyOf(next, change.partition() + 1);
        }
        next[change.partition()] = Math.max(next[change.partition()], change.offset() + 1);
    }

    /** Where reading has come to, offsets that hold nothing among them. */
    void reached(OffsetVector upTo) {
        next = offsets(upTo);
    }

    /** The number of the last change that was passed. */
    long number() {
        return number;
    }

    /** Whether everything has been passed that was there when it began. */
    boolean hasCaughtUp() {
        return number >= numberAtStart;
    }

    OffsetVector next() {
        return OffsetVector.of(next);
    }

    private static long[] offsets(OffsetVector position) {
        return IntStream.range(0, position.partitions())
                .mapToLong(position::next)
                .toArray();
    }
}
