package io.newswire.streams.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswire.streams.reference.ReferenceAggregate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the values of {@code news.aggregates} as the reference writes them. */
public final class AggregateJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AggregateJson() {}

    public static JsonNode tree(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReferenceAggregate read(byte[] value) {
        JsonNode json = tree(value);
        List<Long> series = new ArrayList<>();
        json.get("series").forEach(slice -> series.add(slice.asLong()));
        return new ReferenceAggregate(
                json.get("kind").asText(),
                json.get("id").asText(),
                json.get("window").asText(),
                Instant.parse(json.get("windowStart").asText()),
                Instant.parse(json.get("windowEnd").asText()),
                json.get("mentions").asLong(),
                json.get("paragraphs").asLong(),
                json.get("articles").asLong(),
                series);
    }
}
