package io.newswire.streams.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with all paragraphs that were found, with or without mentions.
 *
 * @param paragraphs how many it has, as far as known
 * @param complete false if some could not be found
 */
public record WholeArticle(
        String articleId,
        @Nullable String source,
        @Nullable String url,
        @Nullable String headline,
        Instant publishedAt,
        int paragraphs,
        boolean complete,
        List<Item> items) {
    /** One paragraph; {@code mentions} is an array; each has the form that it has in the topic. */
    public record Item(int paragraph, String text, JsonNode mentions) {}

    public WholeArticle {
        items = List.copyOf(items);
    }
}
