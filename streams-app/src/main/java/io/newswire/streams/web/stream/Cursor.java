package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.OffsetVector;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a client has everything: for each partition of the topic of aggregates the offset that comes next. It is
 * good for the feed and the filter with which it was made, at any instance.
 */
final class Cursor {
    private static final String VERSION = "1";
    private static final int MOST_CHARACTERS = 4_096;

    private final String feed;
    private final String filter;
    private final OffsetVector next;

    Cursor(String feed, String filter, OffsetVector next) {
        this.feed = feed;
        this.filter = filter;
        this.next = next;
    }

    /** Reads what {@link #toString} writes; null if it is something else. */
    static @Nullable Cursor parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(",", -1);
            if (parts.length != 4 || !parts[0].equals(VERSION)) {
                return null;
            }
            return new Cursor(parts[1], parts[2], OffsetVector.parse(parts[3]));
        } catch (IllegalArgumentException e) { // no base64, or no number
            return null;
        }
    }

    boolean isOf(String otherFeed, StreamFilter otherFilter) {
        return feed.equals(otherFeed) && filter.equals(otherFilter.toString());
    }

    OffsetVector next() {
        return next;
    }

    /** What stands behind {@code id:}. */
    @Override
    public String toString() {
        String text = String.join(",", VERSION, feed, filter, next.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
