package io.newswire.streams.web.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last few events of one kind, numbered from 1. A slow client gets those that are still kept. Thread-safe. */
final class RecentEvents {
    private final int most;
    private final Deque<byte[]> events = new ArrayDeque<>();
    private long lastNumber;

    RecentEvents(int most) {
        this.most = most;
    }

    synchronized void add(byte[] event) {
        events.addLast(event);
        lastNumber++;
        if (events.size() > most) {
            events.removeFirst();
        }
    }

    synchronized long lastNumber() {
        return lastNumber;
    }

    /** Some events, and the number of the last one. */
    record Later(List<byte[]> events, long lastNumber) {}

    /** The events with a larger number that are still kept. */
    synchronized Later since(long number) {
        List<byte[]> later = new ArrayList<>();
        long each = lastNumber - events.size();
        for (byte[] event : events) {
            each++;
            if (each > number) {
                later.add(event);
            }
        }
        return new Later(later, lastNumber);
    }
}
