package io.newswire.producer.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.newswire.producer.articles.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of the feed: a paragraph of an article. {@code paragraph} counts from 0 within the article;
 * {@code paragraphs} is the number of paragraphs that the article has.
 */
public record Paragraph(
        String articleId,
        int paragraph,
        int paragraphs,
        @Nullable String source,
        @Nullable String url,
        @Nullable String headline,
        Instant publishedAt,
        String text) {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    public Paragraph {
        if (paragraph < 0 || paragraph >= Math.min(paragraphs, Article.MOST_PARAGRAPHS)) {
            throw new IllegalArgumentException("paragraph " + paragraph + " of " + paragraphs);
        }
    }

    /** The paragraphs of an article in order, at most {@link Article#MOST_PARAGRAPHS}. */
    public static List<Paragraph> of(Article article) {
        List<String> lines = article.lines();
        int published = Math.min(lines.size(), Article.MOST_PARAGRAPHS);
        List<Paragraph> paragraphs = new ArrayList<>(published);
        for (int i = 0; i < published; i++) {
            paragraphs.add(new Paragraph(
                    article.articleId(),
                    i,
                    lines.size(),
                    article.source(),
                    article.url(),
                    article.headline(),
                    article.publishedAt(),
                    lines.get(i)));
        }
        return paragraphs;
    }

    /** The value on the topic: one line of JSON in UTF-8 with every field, in the order of this record. */
    public byte[] toJson() {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(500 + text.length());
                JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("articleId", articleId);
            json.writeNumberField("paragraph", paragraph);
            json.writeNumberField("paragraphs", paragraphs);
            json.writeStringField("source", source);
            json.writeStringField("url", url);
            json.writeStringField("headline", headline);
            json.writeStringField("publishedAt", publishedAt.toString());
            json.writeStringField("text", text);
            json.writeEndObject();
            json.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }
}
