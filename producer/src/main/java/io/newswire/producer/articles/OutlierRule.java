package io.newswire.producer.articles;

import java.time.Duration;

/**
 * When a date is so far from all others that it is taken for wrong: at most one article in a hundred (one of few), and
 * more than {@code gap} and ten times the longest pause of the others apart from them. {@code keep} names such articles
 * and publishes them all the same.
 */
public record OutlierRule(Duration gap, boolean keep) {

    /** The largest window that counts by default. */
    public static final Duration DEFAULT_GAP = Duration.ofDays(7);

    public static final OutlierRule DEFAULT = new OutlierRule(DEFAULT_GAP, false);

    public OutlierRule {
        if (gap.isNegative() || gap.isZero()) {
            throw new IllegalArgumentException("outlier-gap " + gap + " is not above 0");
        }
    }
}
