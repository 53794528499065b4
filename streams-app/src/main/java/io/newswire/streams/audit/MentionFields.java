package io.newswire.streams.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.Paragraph;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a record of {@code news.mentions}. The order of its fields does not matter, and neither do fields that
 * were added later.
 *
 * @param digest of all fields and mentions; equal only if these are (two different ones are not expected to collide)
 */
record MentionFields(String articleId, int paragraph, UUID digest) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> FIELDS =
            Set.of("articleId", "paragraph", "paragraphs", "source", "url", "headline", "publishedAt", "text");
    private static final Set<String> OF_A_MENTION =
            Set.of("kind", "id", "name", "type", "country", "role", "via", "text", "start", "end");

    /** The content that must be written for a paragraph. */
    static MentionFields of(Paragraph paragraph, Iterable<Mention> mentions) {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "articleId", paragraph.articleId());
        put(fields, "paragraph", Integer.toString(paragraph.paragraph()));
        put(fields, "paragraphs", paragraph.paragraphs() == null ? null : Integer.toString(paragraph.paragraphs()));
        put(fields, "source", paragraph.source());
        put(fields, "url", paragraph.url());
        put(fields, "headline", paragraph.headline());
        put(fields, "publishedAt", paragraph.publishedAt().toString());
        put(fields, "text", paragraph.text());
        StringBuilder all = new StringBuilder(line(fields));
        for (Mention mention : mentions) {
            Map<String, String> of = new TreeMap<>();
            put(of, "kind", mention.kind().wire());
            put(of, "id", mention.id());
            put(of, "name", mention.name());
            put(of, "type", mention.type());
            put(of, "country", mention.country());
            put(of, "role", mention.role());
            put(of, "via", mention.via().wire());
            put(of, "text", mention.text());
            put(of, "start", Integer.toString(mention.start()));
            put(of, "end", Integer.toString(mention.end()));
            all.append(line(of));
        }
        return new MentionFields(paragraph.articleId(), paragraph.paragraph(), digest(all.toString()));
    }

    /**
     * Parses a record.
     *
     * @throws IOException if it is not a JSON object with articleId and paragraph
     */
    static MentionFields parse(byte[] value) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        StringBuilder mentions = new StringBuilder();
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                if (name.equals("mentions") && token == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        mentions.append(line(mention(json)));
                    }
                } else {
                    take(json, name, FIELDS, fields);
                }
            }
        }
        String articleId = fields.get("articleId");
        String paragraph = fields.get("paragraph");
        if (articleId == null || paragraph == null) {
            throw new IOException("no articleId or paragraph");
        }
        try {
            return new MentionFields(articleId, Integer.parseInt(paragraph), digest(line(fields) + mentions));
        } catch (NumberFormatException e) {
            throw new IOException("paragraph is no whole number", e);
        }
    }

    private static Map<String, String> mention(JsonParser json) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            take(json, name, OF_A_MENTION, fields);
        }
        return fields;
    }

    /** Takes one field; the parser is at its value. */
    private static void take(JsonParser json, String name, Set<String> known, Map<String, String> fields)
            throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
        } else if (known.contains(name) && json.currentToken() != JsonToken.VALUE_NULL) {
            put(fields, name, json.getText());
        }
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** Each field has its length before it, so that two fields cannot be confused with one. */
    private static String line(Map<String, String> fields) {
        StringBuilder line = new StringBuilder();
        fields.forEach((name, value) ->
                line.append(name).append(value.length()).append(':').append(value));
        return line.append('\n').toString();
    }

    private static UUID digest(String all) {
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
