package io.newswire.streams.web.stream;

import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of the events that were sent last, since most are sent to many clients at once. Thread-safe. */
final class EventCache {
    private static final int MOST = 8_192;

    /** By the number of the change, in the order of use. */
    private final Map<Long, byte[]> events = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > MOST;
        }
    };

    byte[] eventOf(Change change) {
        byte[] known;
        synchronized (this) {
            known = events.get(change.number);
        }
        if (known != null) {
            return known;
        }
        byte[] event = change.event();
        synchronized (this) {
            events.put(change.number, event);
        }
        return event;
    }
}
