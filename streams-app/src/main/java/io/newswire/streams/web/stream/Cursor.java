package io.newswire.streams.web.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.kafka.OffsetVector;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How much a client has received: for each partition of the topic of aggregates the next offset. It is valid at every
 * instance, but only for the same feed and filter.
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

    /** Parses the form of {@link #toString}; null if the text has another form. */
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
        } catch (IllegalArgumentException e) { // not base64, or not a number
            return null;
        }
    }

    boolean isOf(String otherFeed, StreamFilter otherFilter) {
        return feed.equals(otherFeed) && filter.equals(otherFilter.toString());
    }

    OffsetVector next() {
        return next;
    }

    /** The text after {@code id:}. */
    @Override
    public String toString() {
        String text = String.join(",", VERSION, feed, filter, next.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
