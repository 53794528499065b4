package io.newswire.streams.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject in one window, for the API.
 *
 * @param rank its place in the list, from 1; left out if there is no list
 * @param type of an actor; left out for the other kinds
 * @param share of the chosen unit in the total of its kind, 0 to 1; null if there is no total
 * @param previous mentions in the previous window; null if unknown
 */
record AggregateRow(
        @JsonInclude(Include.NON_NULL) @Nullable Integer rank,
        AggregateKind kind,
        String id,
        String name,
        @JsonInclude(Include.NON_NULL) @Nullable String type,
        Duration window,
        Instant windowStart,
        Instant windowEnd,
        long mentions,
        long paragraphs,
        long articles,
        @Nullable Double share,
        @Nullable Long previous,
        List<Long> series) {
    static final List<String> CSV_HEADER = List.of(
            "rank",
            "kind",
            "id",
            "name",
            "type",
            "window",
            "windowStart",
            "windowEnd",
            "mentions",
            "paragraphs",
            "articles",
            "share",
            "previous",
            "series");

    AggregateRow {
        series = List.copyOf(series);
    }

    static AggregateRow of(
            @Nullable Integer rank, Aggregate aggregate, @Nullable Double share, @Nullable Long previous) {
        return new AggregateRow(
                rank,
                aggregate.subject().kind(),
                aggregate.subject().id(),
                aggregate.name(),
                aggregate.type(),
                aggregate.window(),
                aggregate.windowStart(),
                aggregate.windowEnd(),
                aggregate.mentions(),
                aggregate.paragraphs(),
                aggregate.articles(),
                share,
                previous,
                aggregate.series());
    }

    /** The fields in the order of {@link #CSV_HEADER}; the numbers of the series are separated by spaces. */
    List<Object> csv() {
        return List.of(
                Answers.orEmpty(rank),
                kind,
                id,
                name,
                Answers.orEmpty(type),
                window,
                windowStart,
                windowEnd,
                mentions,
                paragraphs,
                articles,
                Answers.orEmpty(share),
                Answers.orEmpty(previous),
                String.join(" ", series.stream().map(String::valueOf).toList()));
    }
}
