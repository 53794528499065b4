package io.newswire.streams.web.api;

import io.newswire.streams.aggregates.Aggregate;
import java.util.Locale;

/** Which number of a subject is used. */
enum Unit {
    MENTIONS,
    PARAGRAPHS,
    ARTICLES;

    long of(Aggregate aggregate) {
        return switch (this) {
            case MENTIONS -> aggregate.mentions();
            case PARAGRAPHS -> aggregate.paragraphs();
            case ARTICLES -> aggregate.articles();
        };
    }

    /** The word in a query. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
