package io.newswire.streams.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.streams.kafka.RecordPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of each key of {@code news.aggregates}, on disk. Tombstones, and zeros before them, are left out. A
 * key is a subject and the name of a window ({@code country:AFG:PT24H}).
 */
final class AggregatesTable {
    private static final JsonFactory JSON = new JsonFactory();

    private final DiskTable table;
    private final FirstOnes<RecordPosition> unreadable = new FirstOnes<>();

    /** What was written for one subject, by the name of the window. */
    record Written(byte[] subject, Map<String, AggregateState> windows) {}

    AggregatesTable(DiskTables tables) {
        table = tables.add("aggregates");
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        try {
            byte[] row = row(record.key());
            AggregateState state = record.value() == null ? null : parse(record.value());
            if (state == null || state.isZero()) {
                table.delete(row);
            } else {
                table.put(row, state.toBytes());
            }
        } catch (IOException | DateTimeException e) {
            unreadable.add(new RecordPosition(record.partition(), record.offset()));
        }
    }

    private static byte[] row(byte @Nullable [] bytes) throws IOException {
        String key = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        int colon = key.lastIndexOf(':');
        if (colon < 0 || key.indexOf(0) >= 0) {
            throw new IOException("no subject and window");
        }
        return SubjectRow.key(key.substring(0, colon), key.substring(colon + 1).getBytes(StandardCharsets.UTF_8));
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

    /** All subjects in order. Add nothing while they are read. */
    Rows rows() {
        return new Rows(table.from(new byte[0]));
    }

    FirstOnes<RecordPosition> unreadable() {
        return unreadable;
    }

    /** Reads the subjects one by one. */
    static final class Rows implements AutoCloseable {
        private final DiskTable.Cursor rows;

        private Rows(DiskTable.Cursor rows) {
            this.rows = rows;
        }

        /** The next subject; null after the last one. */
        @Nullable
        Written next() {
            if (!rows.isValid()) {
                return null;
            }
            byte[] subject = SubjectRow.parse(rows.key()).subject();
            Map<String, AggregateState> windows = new HashMap<>();
            for (; rows.isValid(); rows.next()) {
                SubjectRow row = SubjectRow.parse(rows.key());
                if (!Arrays.equals(row.subject(), subject)) {
                    break;
                }
                windows.put(new String(row.rest(), StandardCharsets.UTF_8), AggregateState.fromBytes(rows.value()));
            }
            return new Written(subject, windows);
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
