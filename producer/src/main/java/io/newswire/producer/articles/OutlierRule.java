package io.newswire.producer.articles;

import java.time.Duration;

/**
 * When a date counts as wrong. At most one article in a hundred (or one of few) may be an outlier. It must be further
 * from all others than {@code gap} and than ten times their longest pause. With {@code keep} outliers are reported but
 * still published.
 */
public record OutlierRule(Duration gap, boolean keep) {

    /** The size of the largest default window. */
    public static final Duration DEFAULT_GAP = Duration.ofDays(7);

    public static final OutlierRule DEFAULT = new OutlierRule(DEFAULT_GAP, false);

    public OutlierRule {
        if (gap.isNegative() || gap.isZero()) {
            throw new IllegalArgumentException("outlier-gap " + gap + " is not above 0");
        }
    }
}
