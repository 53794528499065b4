package io.newswire.streams.web.stream;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the bytes of the events that were made last, since most are sent to many clients at once. The bytes lie in the
 * changes themselves; here is known whose are to be dropped next. Thread-safe.
 */
final class EventCache {
    private static final int MOST = 8_192;

    private final @Nullable Change[] made = new @Nullable Change[MOST];
    private int next;

    byte[] eventOf(Change change) {
        byte[] known = change.cachedEvent;
        if (known != null) {
            return known;
        }
        byte[] event = change.event();
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
