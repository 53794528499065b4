package io.newswire.streams.web.stream;

/**
 * Where one client is in the log: the number up to which it has passed it, and the offsets up to which it has everything.
 * A snapshot begins before the first change without any offset, a catch-up with those that the client has already.
 * Guarded by the log.
 */
final class LogReader {
    private final StreamFilter filter;
    private final long[] alreadyGot;
    private long[] next;

    long number;

    /** Whoever had nothing needs no removal of what was gone when it began. */
    final long removalsBehind;

    private LogReader(StreamFilter filter, long[] alreadyGot, long removalsBehind) {
        this.filter = filter;
        this.alreadyGot = alreadyGot;
        this.removalsBehind = removalsBehind;
        next = alreadyGot.clone();
    }

    /** One that has nothing. */
    static LogReader ofSnapshot(CompactedLog log, StreamFilter filter) {
        return new LogReader(filter, new long[0], log.lastNumber());
    }

    /** One that has everything before these offsets. */
    static LogReader ofCatchUp(StreamFilter filter, long[] alreadyGot) {
        return new LogReader(filter, alreadyGot, 0);
    }

    boolean wants(Change change) {
        return filter.accepts(change.key())
                && change.offset() >= Positions.at(alreadyGot, change.partition())
                && (!change.isRemoval() || change.number > removalsBehind);
    }

    void passed(Change change) {
        number = change.number;
        next = Positions.after(next, change.partition(), change.offset());
    }

    /** The end of the log, and with it offsets that hold nothing. */
    void reached(long lastNumber, long[] upTo) {
        number = lastNumber;
        next = Positions.later(next, upTo);
    }

    long[] next() {
        return next.clone();
    }
}
