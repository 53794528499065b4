package io.newswire.streams.web.stream;

import io.newswire.streams.kafka.OffsetVector;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The position of one client in the log: the number of the last change it has passed, and the offsets up to which it
 * has everything. A snapshot starts at the beginning without offsets. A catch-up also starts there, with the offsets
 * that the client has already. Guarded by the log.
 */
final class LogReader {
    /** A client without data needs no removals from before its start. */
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

    /** A reader for a client without data. */
    static LogReader ofSnapshot(CompactedLog log, StreamFilter filter) {
        long now = log.lastNumber();
        return new LogReader(filter, OffsetVector.zero(0), now, now);
    }

    /** A reader for a client that has everything before these offsets. */
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

    /** Says that the topic has been read up to here, including offsets without a record. */
    void reached(OffsetVector upTo) {
        next = offsets(upTo);
    }

    /** A reader at the same place for every client with this filter that has caught up, too. */
    LogReader forEveryClient() {
        LogReader reader = new LogReader(filter, next(), 0, 0);
        reader.number = number;
        return reader;
    }

    /** Goes on behind a change; a client has everything before these offsets then. */
    void moveTo(long newNumber, OffsetVector upTo) {
        number = newNumber;
        next = offsets(upTo);
    }

    /** The number of the last change that was read. */
    long number() {
        return number;
    }

    /** Whether everything has been read that was there when the client connected. */
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
