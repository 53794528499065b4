package io.newswire.producer.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the replay stands. {@code position} is the date that the feed has reached, unknown before the first article;
 * {@code next} is the article that waits, unknown while one goes out.
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
     * The date of the article that waits, and how long it still does in wall time, unknown unless the feed is playing;
     * {@code isLong} says that a person should hear of it.
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
