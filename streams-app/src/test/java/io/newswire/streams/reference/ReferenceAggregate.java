package io.newswire.streams.reference;

import java.time.Instant;
import java.util.List;

/**
 * What {@code news.aggregates} must say of one subject and window, but for the names.
 * {@code kind} is country, actor, pair or all; the series holds mentions per slice, oldest first.
 */
public record ReferenceAggregate(
        String kind,
        String id,
        String window,
        Instant windowStart,
        Instant windowEnd,
        long mentions,
        long paragraphs,
        long articles,
        List<Long> series) {

    public ReferenceAggregate {
        series = List.copyOf(series);
        long sum = 0;
        for (long slice : series) {
            sum += slice;
        }
        if (sum != mentions) {
            throw new IllegalArgumentException("series of " + sum + " for " + mentions + " mentions");
        }
    }

    /** The record key: {@code country:AFG:PT24H}. */
    public String key() {
        return kind + ":" + id + ":" + window;
    }
}
