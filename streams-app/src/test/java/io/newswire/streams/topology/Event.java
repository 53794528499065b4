package io.newswire.streams.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A paragraph as a test publishes it. */
public record Event(String articleId, int paragraph, Instant publishedAt, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public byte[] key() {
        return articleId.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] value() {
        ObjectNode json = JSON.createObjectNode()
                .put("articleId", articleId)
                .put("paragraph", paragraph)
                .put("publishedAt", publishedAt.toString())
                .put("text", text);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Event at(Instant other) {
        return new Event(articleId, paragraph, other, text);
    }
}
