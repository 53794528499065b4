package io.newswire.streams.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The newest state of each key of {@code news.aggregates}; tombstones, and zeros before them, are no state. */
final class AggregatesTable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, AggregateState> newest = new HashMap<>();
    private final FirstOnes<RecordPosition> unreadable = new FirstOnes<>();
    private long records;

    void add(ConsumerRecord<byte[], byte[]> record) {
        records++;
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            newest.remove(key);
            return;
        }
        try {
            AggregateState state = parse(record.value());
            if (state.isZero()) {
                newest.remove(key);
            } else {
                newest.put(key, state);
            }
        } catch (IOException | DateTimeException e) {
            unreadable.add(new RecordPosition(record.partition(), record.offset()));
        }
    }

    static AggregateState parse(byte[] value) throws IOException {
        Map<String, String> fields = new HashMap<>();
        List<Long> series = new ArrayList<>();
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                if (name.equals("series") && token == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        series.add(json.getLongValue());
                    }
                } else if (token.isStructStart()) {
                    json.skipChildren();
                } else {
                    fields.put(name, json.getText());
                }
            }
        }
        return new AggregateState(
                Instant.parse(fields.getOrDefault("windowStart", "")).toEpochMilli(),
                Instant.parse(fields.getOrDefault("windowEnd", "")).toEpochMilli(),
                number(fields, "mentions"),
                number(fields, "paragraphs"),
                number(fields, "articles"),
                series);
    }

    private static long number(Map<String, String> fields, String name) throws IOException {
        try {
            return Long.parseLong(fields.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new IOException(name + " is no whole number", e);
        }
    }

    Map<String, AggregateState> newest() {
        return newest;
    }

    long records() {
        return records;
    }

    FirstOnes<RecordPosition> unreadable() {
        return unreadable;
    }
}
