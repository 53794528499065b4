package io.newswire.producer.feed;

import java.time.Duration;

/**
 * How fast to replay. {@code speed} scales the gaps between the dates of articles; {@code maxGap} is the longest scaled
 * gap in wall time; {@code rate} is the most paragraphs per second. The slower of speed and rate decides.
 */
public record ReplayPace(FeedSpeed speed, FeedRate rate, Duration maxGap) {

    /** No limit in practice: 100 years. */
    public static final Duration NO_MAX_GAP = Duration.ofDays(36_500);

    public static final ReplayPace MAX = new ReplayPace(FeedSpeed.MAX, FeedRate.UNLIMITED, NO_MAX_GAP);

    public ReplayPace {
        if (maxGap.isNegative()) {
            throw new IllegalArgumentException("max-gap " + maxGap + " is negative");
        }
        maxGap = maxGap.compareTo(NO_MAX_GAP) < 0 ? maxGap : NO_MAX_GAP;
    }

    @Override
    public String toString() {
        return "speed " + speed + ", rate " + rate + ", max-gap " + (maxGap.equals(NO_MAX_GAP) ? "none" : maxGap);
    }
}
