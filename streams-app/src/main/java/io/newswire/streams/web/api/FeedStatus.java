package io.newswire.streams.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the feed.
 *
 * @param state of this instance in the words of Kafka Streams, or SERVING if it counts nothing
 * @param reason why it is not ready; null if nothing is wrong
 * @param clock the newest date of a paragraph with a mention; null before the first
 * @param paragraphs counted so far; if that is unknown, the number in the log
 * @param rate paragraphs per second, over the last ten seconds
 * @param lag paragraphs in the log that are not counted yet; null if unknown
 * @param deadLetters in the log; null if unknown
 * @param aggregates the number of keys with a value
 */
public record FeedStatus(
        String version,
        String state,
        boolean ready,
        @Nullable String reason,
        @Nullable Instant clock,
        long paragraphs,
        double rate,
        @Nullable Long lag,
        @Nullable Long deadLetters,
        int aggregates,
        List<Window> windows) {
    /** A window and its slide; the slide is null if unknown. */
    public record Window(Duration window, @Nullable Duration slide) {}

    public FeedStatus {
        windows = List.copyOf(windows);
    }
}
