package io.newswire.streams.counting;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One rolling count: the state of a subject in one window, the value on {@code news.aggregates}.
 *
 * @param series mentions in equal slices of the window, oldest first
 */
public record Aggregate(SubjectLabel subject, WindowBounds bounds, Counts counts, long[] series) {
    private static final JsonFactory JSON = new JsonFactory();

    /** The value on the topic: one flat JSON object in UTF-8. */
    public byte[] toJson() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(320);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("kind", subject.key().kind().wire());
            json.writeStringField("id", subject.key().id());
            json.writeStringField("name", subject.name());
            if (subject.type() != null) {
                json.writeStringField("type", subject.type());
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
