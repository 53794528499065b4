package io.newswire.streams.aggregates;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of {@code news.aggregates}: how often a subject was mentioned in a window (start inclusive, end exclusive).
 *
 * @param type the type of an actor, such as {@code GOV}; null for the other kinds
 * @param series mentions in equal slices of the window, oldest first
 */
public record AggregateLine(
        AggregateKind kind,
        String id,
        String name,
        @Nullable String type,
        Duration window,
        Instant windowStart,
        Instant windowEnd,
        long mentions,
        long paragraphs,
        long articles,
        List<Long> series) {
    private static final ObjectReader READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(AggregateLine.class);

    public AggregateLine {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(window, "window");
        requireNonNull(windowStart, "windowStart");
        requireNonNull(windowEnd, "windowEnd");
        series = series == null ? List.of() : List.copyOf(series);
    }

    /**
     * Parses a value of the topic; unknown fields are ignored.
     *
     * @throws IllegalArgumentException if it is not the JSON of an aggregate
     */
    public static AggregateLine parse(String json) {
        try {
            return READER.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not an aggregate: " + e.getOriginalMessage(), e);
        }
    }

    public AggregateKey key() {
        return new AggregateKey(kind, id, window);
    }
}
