package io.newswire.producer.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article from a line of JSON: {@code articleId}, {@code publishedAt} and {@code body} are required,
 * {@code source}, {@code url} and {@code headline} may be missing or null, other fields are ignored.
 */
final class ArticleJson {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(ByteLines.LONGEST)
                    .build())
            .build();

    private @Nullable String articleId;
    private @Nullable String publishedAt;
    private @Nullable String source;
    private @Nullable String url;
    private @Nullable String headline;
    private @Nullable String body;

    private ArticleJson() {}

    static Article parse(byte[] bytes, int start, int length, Place place) throws BadArticleException {
        String line = StrictUtf8.decode(bytes, start, length);
        ArticleJson fields = new ArticleJson();
        try (JsonParser parser = JSON.createParser(line)) {
            fields.readFrom(parser);
        } catch (JsonProcessingException e) {
            throw new BadArticleException(
                    "bad JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return fields.toArticle(place);
    }

    private void readFrom(JsonParser parser) throws IOException, BadArticleException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadArticleException("not a JSON object");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            switch (name) {
                case "articleId" -> articleId = text(parser, name);
                case "publishedAt" -> publishedAt = text(parser, name);
                case "source" -> source = text(parser, name);
                case "url" -> url = text(parser, name);
                case "headline" -> headline = text(parser, name);
                case "body" -> body = text(parser, name);
                default -> {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        }
        if (parser.nextToken() != null) {
            throw new BadArticleException("more than one JSON value in a line");
        }
    }

    private static @Nullable String text(JsonParser parser, String name) throws IOException, BadArticleException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token != JsonToken.VALUE_STRING) {
            throw new BadArticleException(name + " is not a string");
        }
        String text = parser.getText();
        if (hasLoneSurrogate(text)) {
            throw new BadArticleException(name + " is not Unicode text: half of a surrogate pair is missing");
        }
        return text;
    }

    private Article toArticle(Place place) throws BadArticleException {
        String id = required(articleId, "articleId");
        Instant date = PublishedAt.parse(required(publishedAt, "publishedAt"));
        String text = required(body, "body");
        try {
            return new Article(id, date, source, url, headline, text, place);
        } catch (IllegalArgumentException e) {
            throw new BadArticleException(String.valueOf(e.getMessage()));
        }
    }

    private static String required(@Nullable String value, String name) throws BadArticleException {
        if (value == null) {
            throw new BadArticleException(name + " is missing");
        }
        return value;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isHighSurrogate(text.charAt(i))
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
