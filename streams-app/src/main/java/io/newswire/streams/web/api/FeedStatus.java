package io.newswire.streams.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the feed is.
 *
 * @param state of the instance that answers, in Kafka Streams' words, or SERVING where it does not count
 * @param reason why it is not ready; null while nothing is wrong
 * @param clock the newest date of a paragraph with a mention; null before the first
 * @param paragraphs counted so far; in the log, where it is not known how far the counting is
 * @param rate of paragraphs in a second, over the last ten
 * @param lag paragraphs in the log that are not counted; null where it is not known
 * @param deadLetters in the log; null where it is not known
 * @param aggregates keys that have a value now
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
    /** A window and by how much it slides; null where that is not known. */
    public record Window(Duration window, @Nullable Duration slide) {}

    public FeedStatus {
        windows = List.copyOf(windows);
    }
}
