package io.newswire.streams.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses the date and the subjects of a {@code news.mentions} record, without decoding its texts. The subjects are
 * countries, actors, and the pairs of a country and an actor whose spans do not overlap. For one thread.
 */
final class MentionedSubjects {
    private static final JsonFactory JSON = new JsonFactory();

    /** The date and the subjects of a paragraph, for the index. */
    record Paragraph(Instant publishedAt, Set<SubjectId> subjects) {}

    private record Span(AggregateKind kind, String id, int start, int end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }

    // The records of an article come one after the other and have the same date.
    private String lastDateText = "";
    private Instant lastDate = Instant.EPOCH;

    /**
     * Parses one value; unknown fields are ignored.
     *
     * @throws IllegalArgumentException if it is not the JSON of a paragraph with mentions
     */
    Paragraph parse(byte[] value) {
        try (JsonParser json = JSON.createParser(value)) {
            return parse(json);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "no paragraph with mentions: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        }
    }

    private Paragraph parse(JsonParser json) throws IOException {
        Instant publishedAt = null;
        List<Span> spans = new ArrayList<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("no paragraph with mentions: the value is no JSON object");
        }
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            if (field.equals("publishedAt")) {
                publishedAt = instant(json.getValueAsString(""));
            } else if (field.equals("mentions") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    addSpan(json, spans);
                }
            } else {
                json.skipChildren();
            }
        }
        if (publishedAt == null) {
            throw new IllegalArgumentException("no paragraph with mentions: publishedAt is missing");
        }
        return new Paragraph(publishedAt, subjects(spans));
    }

    private static void addSpan(JsonParser json, List<Span> spans) throws IOException {
        String kind = null;
        String id = null;
        int start = 0;
        int end = 0;
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "kind" -> kind = json.getValueAsString();
                case "id" -> id = json.getValueAsString();
                case "start" -> start = json.getIntValue();
                case "end" -> end = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        AggregateKind known = kind(kind);
        if (known != null && id != null) {
            spans.add(new Span(known, id, start, end));
        }
    }

    private static @Nullable AggregateKind kind(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "country" -> AggregateKind.COUNTRY;
            case "actor" -> AggregateKind.ACTOR;
            default -> null;
        };
    }

    private static Set<SubjectId> subjects(List<Span> spans) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        for (Span each : spans) {
            subjects.add(new SubjectId(each.kind(), each.id()));
        }
        for (Span country : spans) {
            for (Span actor : spans) {
                if (country.kind() == AggregateKind.COUNTRY
                        && actor.kind() == AggregateKind.ACTOR
                        && isApart(country, actor.id(), spans)) {
                    subjects.add(new SubjectId(AggregateKind.PAIR, country.id() + "+" + actor.id()));
                }
            }
        }
        return subjects;
    }

    /** Whether the span of a country overlaps no span of this actor. */
    private static boolean isApart(Span country, String actorId, List<Span> spans) {
        for (Span each : spans) {
            if (each.kind() == AggregateKind.ACTOR && each.id().equals(actorId) && each.overlaps(country)) {
                return false;
            }
        }
        return true;
    }

    private Instant instant(String text) {
        if (!text.equals(lastDateText)) {
            lastDate = Instant.parse(text);
            lastDateText = text;
        }
        return lastDate;
    }
}
