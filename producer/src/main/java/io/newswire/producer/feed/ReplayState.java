package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The state of the replay. {@code position} is the date that the feed has reached, null before the first article;
 * {@code next} is the next article, null while one is being sent.
 */
public record ReplayState(
        Motion motion,
        ReplayPace pace,
        @Nullable Instant position,
        @Nullable NextArticle next) {

    /** What the feed is doing. */
    public enum Motion {
        PLAYING,
        PAUSED,
        SEEKING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The date of the next article, and how long it still waits in wall time (null unless the feed is playing);
     * {@code isLong} means that the user should be told.
     */
    public record NextArticle(Instant publishedAt, @Nullable Duration left, boolean isLong) {

        /** In words, such as {@code next article 2021-08-26, in 8 s}. */
        public String words() {
            return "next article " + FeedDate.words(publishedAt) + (left == null ? "" : ", in " + FeedDate.words(left));
        }
    }

    /** In words, such as {@code paused at 2021-08-24, next article 2021-08-26}; empty if there is nothing to say. */
    public String words() {
        StringBuilder words = new StringBuilder();
        if (motion != Motion.PLAYING) {
            words.append(motion).append(position == null ? "" : " at " + FeedDate.words(position));
        }
        if (next != null && (next.isLong() || motion == Motion.PAUSED)) {
            words.append(words.isEmpty() ? "" : ", ").append(next.words());
        }
        return words.toString();
    }
}
