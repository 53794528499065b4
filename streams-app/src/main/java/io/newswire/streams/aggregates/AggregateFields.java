package io.newswire.streams.aggregates;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an aggregate that are kept in addition to its bytes. They are parsed without creating other objects.
 *
 * @param type of an actor; null for the other kinds
 * @param slices how many numbers the series has
 * @param lastButOne the second to last number of the series; 0 if there is none
 */
record AggregateFields(
        String name,
        @Nullable String type,
        Instant windowEnd,
        long mentions,
        long paragraphs,
        long articles,
        int slices,
        long lastButOne) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Parses a value of the topic; unknown fields are ignored.
     *
     * @throws IllegalArgumentException if it is not the JSON of an aggregate
     */
    static AggregateFields parse(byte[] value) {
        try (JsonParser json = JSON.createParser(value)) {
            return new Reading(json).fields();
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "not an aggregate: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    /** The same with equal objects for name and type, which are shared to save memory. */
    AggregateFields with(String sameName, @Nullable String sameType) {
        return new AggregateFields(sameName, sameType, windowEnd, mentions, paragraphs, articles, slices, lastButOne);
    }

    private static final class Reading {
        private final JsonParser json;
        private @Nullable String name;
        private @Nullable String type;
        private @Nullable Instant windowEnd;
        private long mentions;
        private long paragraphs;
        private long articles;
        private int slices;
        private long lastButOne;

        Reading(JsonParser json) {
            this.json = json;
        }

        AggregateFields fields() throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an aggregate: the value is no JSON object");
            }
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                take(field);
            }
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IllegalArgumentException("not an aggregate: the object does not end");
            }
            return new AggregateFields(
                    present(name, "name"),
                    type,
                    present(windowEnd, "windowEnd"),
                    mentions,
                    paragraphs,
                    articles,
                    slices,
                    lastButOne);
        }

        private void take(String field) throws IOException {
            switch (field) {
                case "name" -> name = json.getValueAsString();
                case "type" -> type = json.getValueAsString();
                case "windowEnd" -> windowEnd = Instant.parse(json.getValueAsString(""));
                case "mentions" -> mentions = json.getLongValue();
                case "paragraphs" -> paragraphs = json.getLongValue();
                case "articles" -> articles = json.getLongValue();
                case "series" -> takeSeries();
                default -> json.skipChildren();
            }
        }

        private void takeSeries() throws IOException {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                json.skipChildren();
                return;
            }
            long last = 0;
            while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                lastButOne = last;
                last = json.getLongValue();
                slices++;
            }
            if (json.currentToken() != JsonToken.END_ARRAY) {
                throw new IllegalArgumentException("not an aggregate: the series has something else than numbers");
            }
        }

        private static <T> T present(@Nullable T value, String field) {
            if (value == null) {
                throw new IllegalArgumentException("not an aggregate: " + field + " is missing");
            }
            return value;
        }
    }
}
