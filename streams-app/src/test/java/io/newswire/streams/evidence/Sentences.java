package io.newswire.streams.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Values of {@code news.mentions} for tests. */
public final class Sentences {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode value = JSON.createObjectNode();
    private final ArrayNode mentions;

    private Sentences(String articleId, int paragraph, String publishedAt) {
        value.put("articleId", articleId)
                .put("paragraph", paragraph)
                .put("paragraphs", 3)
                .put("source", "Gazette")
                .putNull("url")
                .put("headline", "Talks")
                .put("publishedAt", publishedAt)
                .put("text", "Paragraph " + paragraph + " of " + articleId + ".");
        mentions = value.putArray("mentions");
    }

    /** Returns a paragraph of an article with three paragraphs. */
    public static Sentences paragraph(String articleId, int paragraph, String publishedAt) {
        return new Sentences(articleId, paragraph, publishedAt);
    }

    /** Adds a mention of a country by its name. */
    public Sentences country(String id, int start, int end) {
        return mention("country", id, "name", start, end);
    }

    /** Adds a mention of an actor by its name. */
    public Sentences actor(String id, int start, int end) {
        return mention("actor", id, "name", start, end);
    }

    /** Adds a mention; the subject's name is its id in capitals. */
    public Sentences mention(String kind, String id, String via, int start, int end) {
        mentions.addObject()
                .put("kind", kind)
                .put("id", id)
                .put("name", id.toUpperCase(Locale.ROOT))
                .put("via", via)
                .put("text", "x".repeat(end - start))
                .put("start", start)
                .put("end", end);
        return this;
    }

    /** Sets another source. */
    public Sentences source(String source) {
        value.put("source", source);
        return this;
    }

    /** Returns the record's value as JSON. */
    public String json() {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
