package io.newswire.bench.feed;

import java.util.Locale;

/** How many articles fall into the same stretch of event time. */
public enum Density {
    /** Dense: a million paragraphs within eight and a half hours. */
    DENSE(400),
    /** Sparse: a million paragraphs over 35 days, so that every window fills and empties. */
    SPARSE(4),
    /** For ten million paragraphs over two years. Whatever grows with time by mistake shows here. */
    SOAK(2);

    private final int articlesPerStretch;

    Density(int articlesPerStretch) {
        this.articlesPerStretch = articlesPerStretch;
    }

    /** Articles per {@link FeedPlan#STRETCH}. */
    public int articlesPerStretch() {
        return articlesPerStretch;
    }

    /** The name in small letters, as in options and results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
