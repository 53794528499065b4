package io.newswire.bench.feed;

import java.util.Locale;

/** How many articles fall on the same stretch of event time. */
public enum Density {
    /** A rush: a million paragraphs within eight hours and a half. */
    DENSE(400),
    /** A trickle: a million paragraphs over 35 days, so that every window fills and empties. */
    SPARSE(4),
    /** For ten million paragraphs over two years: what must not grow with time would have grown. */
    SOAK(2);

    private final int articlesPerStretch;

    Density(int articlesPerStretch) {
        this.articlesPerStretch = articlesPerStretch;
    }

    /** Articles per {@link FeedPlan#STRETCH}. */
    public int articlesPerStretch() {
        return articlesPerStretch;
    }

    /** In small letters, as in options and results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
