package io.newswire.streams.paragraphs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of one {@code news.paragraphs} record. Unknown fields are ignored; whatever else is not as the
 * contract says is a {@link BadParagraph} or an {@link IOException} of the JSON parser. Not thread-safe.
 */
public final class ParagraphReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Duration MOST_AHEAD = Duration.ofHours(1);

    private final Clock wallClock;
    // The events of an article follow each other and share one date.
    private String lastDateText = "";
    private Instant lastDate = Instant.EPOCH;

    public ParagraphReader(Clock wallClock) {
        this.wallClock = wallClock;
    }

    public Paragraph read(byte @Nullable [] key, byte @Nullable [] value) throws IOException {
        if (value == null) {
            throw new BadParagraph("the record has no value");
        }
        if (key == null) {
            throw new BadParagraph("the record has no key");
        }
        Paragraph paragraph = parse(value);
        if (!Arrays.equals(key, paragraph.articleId().getBytes(StandardCharsets.UTF_8))) {
            throw new BadParagraph("the record's key is not its articleId");
        }
        if (paragraph.publishedAt().isAfter(wallClock.instant().plus(MOST_AHEAD))) {
            throw new BadParagraph("publishedAt " + paragraph.publishedAt() + " lies more than 1 h in the future");
        }
        return paragraph;
    }

    private Paragraph parse(byte[] value) throws IOException {
        String articleId = null;
        Integer paragraph = null;
        Integer paragraphs = null;
        String source = null;
        String url = null;
        String headline = null;
        Instant publishedAt = null;
        String text = null;
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new BadParagraph("the value is no JSON object");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                switch (name) {
                    case "articleId" -> articleId = string(json, name);
                    case "paragraph" -> paragraph = integer(json, name);
                    case "paragraphs" -> paragraphs = integer(json, name);
                    case "source" -> source = string(json, name);
                    case "url" -> url = string(json, name);
                    case "headline" -> headline = string(json, name);
                    case "publishedAt" -> publishedAt = instant(string(json, name));
                    case "text" -> text = string(json, name);
                    default -> {
                        json.nextToken();
                        json.skipChildren();
                    }
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new BadParagraph("the value is more than one JSON object");
            }
        }
        return new Paragraph(
                present(articleId, "articleId"),
                present(paragraph, "paragraph"),
                paragraphs,
                source,
                url,
                headline,
                present(publishedAt, "publishedAt"),
                present(text, "text"));
    }

    private @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.equals(lastDateText)) {
            try {
                lastDate = Instant.parse(text);
                lastDateText = text;
            } catch (DateTimeException e) {
                lastDateText = "";
                throw new BadParagraph("publishedAt is no ISO 8601 instant: " + shortened(text));
            }
            if (lastDate.isBefore(EARLIEST)) {
                lastDateText = "";
                throw new BadParagraph("publishedAt lies before the year 1: " + shortened(text));
            }
        }
        return lastDate;
    }

    private static @Nullable String string(JsonParser json, String name) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            default -> throw new BadParagraph(name + " is no string");
        };
    }

    private static @Nullable Integer integer(JsonParser json, String name) throws IOException {
        return switch (json.nextToken()) {
            case VALUE_NUMBER_INT -> json.getIntValue();
            case VALUE_NULL -> null;
            default -> throw new BadParagraph(name + " is no whole number");
        };
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new BadParagraph(name + " is missing");
        }
        return value;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
