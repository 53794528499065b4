package io.newswire.streams.web.stream;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of recent events, since most events are sent to many clients. The bytes are stored in the changes;
 * the cache decides which to drop next. Thread-safe.
 */
final class EventCache {
    private static final int MOST = 8_192;

    private final @Nullable Change[] made = new @Nullable Change[MOST];
    private int next;

    /** The bytes of an event; null if a newer change of the key has superseded it. */
    byte @Nullable [] eventOf(Change change) {
        byte[] known = change.cachedEvent;
        if (known != null) {
            return known;
        }
        byte[] event = change.event();
        if (event == null) {
            return null;
        }
        synchronized (this) {
            Change oldest = made[next];
            if (oldest != null) {
                oldest.cachedEvent = null;
            }
            made[next] = change;
            next = (next + 1) % MOST;
            change.cachedEvent = event;
        }
        return event;
    }
}
