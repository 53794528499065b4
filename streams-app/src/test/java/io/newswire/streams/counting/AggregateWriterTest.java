package io.newswire.streams.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateWriterTest {
    private static final SubjectLabel KABUL = new SubjectLabel(SubjectKey.country("AFG"), "Afghanistan", null);

    private final AggregateWriter writer = new AggregateWriter();

    private static WindowBounds hourBefore(Duration clock) {
        return Windows.DEFAULT.placedAt(clock.toMillis()).get(0);
    }

    /** The same by Jackson, field by field. */
    private static String byJackson(SubjectLabel label, WindowBounds bounds, Counts counts, long[] series)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("kind", label.key().kind().wire());
            json.writeStringField("id", label.key().id());
            json.writeStringField("name", label.name());
            if (label.type() != null) {
                json.writeStringField("type", label.type());
            }
            json.writeStringField("window", bounds.name());
            json.writeStringField("windowStart", bounds.startText());
            json.writeStringField("windowEnd", bounds.endText());
            json.writeNumberField("mentions", counts.mentions());
            json.writeNumberField("paragraphs", counts.paragraphs());
            json.writeNumberField("articles", counts.articles());
            json.writeFieldName("series");
            json.writeArray(series, 0, series.length);
            json.writeEndObject();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertWritesAsJacksonDoes(SubjectLabel label, WindowBounds bounds, Counts counts, long... series)
            throws IOException {
        // When
        byte[] json = writer.write(new Aggregate(label.toJson(), bounds, counts, series));
        // Then
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(byJackson(label, bounds, counts, series));
    }

    @ParameterizedTest
    @CsvSource({
        "Côte d'Ivoire,",
        "'\"Quoted\" \\ and /',ORG",
        "'tab\tand line\n',PER",
        "Félix Houphouët-Boigny,PER",
        "阿富汗,GOV"
    })
    void shouldWriteEveryNameAsJacksonDoes(String name, @Nullable String type) throws IOException {
        SubjectLabel label = new SubjectLabel(SubjectKey.actor(name), name, type);
        assertWritesAsJacksonDoes(label, hourBefore(Duration.ofHours(30)), new Counts(3, 2, 1), 0, 3);
    }

    @Test
    void shouldWriteEveryNumberAsJacksonDoes() throws IOException {
        for (long number : List.of(0L, 1L, 9L, 10L, 99L, 100L, 1234567890123L, Long.MAX_VALUE, -1L, Long.MIN_VALUE)) {
            Counts counts = new Counts(number, number, number);
            assertWritesAsJacksonDoes(KABUL, hourBefore(Duration.ofHours(30)), counts, number, 0, number);
        }
    }

    @Test
    void shouldWriteSeriesOfAnyLength() throws IOException {
        Random random = new Random(1);
        for (int length : List.of(0, 1, 24, 10_080)) {
            long[] series = random.longs(length, 0, 100_000).toArray();
            assertWritesAsJacksonDoes(KABUL, hourBefore(Duration.ofHours(30)), Counts.ZERO, series);
        }
    }

    /** However many bounds it has seen, and whichever of them come back. */
    @Test
    void shouldWriteTheBoundsOfEachAggregate() throws IOException {
        for (int hour : List.of(1, 2, 1)) {
            assertWritesAsJacksonDoes(KABUL, hourBefore(Duration.ofHours(hour)), Counts.ZERO, 1);
        }
        for (int hour = 1; hour < 500; hour++) {
            assertWritesAsJacksonDoes(KABUL, hourBefore(Duration.ofHours(hour)), Counts.ZERO, 1);
        }
    }
}
