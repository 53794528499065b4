package io.newswire.streams.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AggregatesTableTest {
    private static final String STATE =
            "{\"windowStart\":\"1969-12-31T23:00:00Z\",\"windowEnd\":\"1970-01-01T00:00:00Z\",\"mentions\":%d,"
                    + "\"paragraphs\":2,\"articles\":1,\"series\":[0,300,1]}";
    private static final String ZEROS = STATE.formatted(0)
            .replace("\"paragraphs\":2", "\"paragraphs\":0")
            .replace("\"articles\":1", "\"articles\":0");

    private final DiskTables tables = new DiskTables();
    private final AggregatesTable table = new AggregatesTable(tables);
    private long offset;

    @AfterEach
    void close() {
        tables.close();
    }

    private void add(String key, @Nullable String value) {
        table.add(new ConsumerRecord<>(
                "news.aggregates", 0, offset++, key.getBytes(UTF_8), value == null ? null : value.getBytes(UTF_8)));
    }

    @Test
    void shouldKeepTheNewestStateOfEachKey() {
        // Given
        add("country:IRN:PT1H", STATE.formatted(1));
        add("country:AFG:PT24H", STATE.formatted(5));
        // When
        add("country:IRN:PT1H", STATE.formatted(301));
        // Then
        try (AggregatesTable.Rows rows = table.rows()) {
            AggregatesTable.Written first = Objects.requireNonNull(rows.next());
            AggregatesTable.Written second = Objects.requireNonNull(rows.next());
            assertThat(new String(first.subject(), UTF_8)).isEqualTo("country:AFG");
            assertThat(first.windows()).containsOnlyKeys("PT24H");
            assertThat(second.windows())
                    .isEqualTo(Map.of("PT1H", new AggregateState(-3_600_000, 0, 301, 2, 1, List.of(0L, 300L, 1L))));
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void shouldHaveNothingOfZerosAndTombstones() {
        // Given
        add("country:IRN:PT1H", STATE.formatted(1));
        add("country:AFG:PT1H", STATE.formatted(1));
        // When
        add("country:IRN:PT1H", ZEROS);
        add("country:AFG:PT1H", null);
        // Then
        try (AggregatesTable.Rows rows = table.rows()) {
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void shouldTellWhatIsNotOfThisContract() {
        // When
        add("no-window", STATE.formatted(1));
        add("country:\0:PT1H", STATE.formatted(1));
        add("country:IRN:PT1H", "[]");
        // Then
        assertThat(table.unreadable().count()).isEqualTo(3);
    }
}
