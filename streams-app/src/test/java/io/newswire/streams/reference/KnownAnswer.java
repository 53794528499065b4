package io.newswire.streams.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mentions of the five seed articles as a person found them, paragraph by paragraph, from
 * {@code seeds/expected.json}: countries, named actors and composed ones ("Turkish police").
 */
public final class KnownAnswer {

    private final Map<String, List<ExpectedParagraph>> articles;

    private KnownAnswer(Map<String, List<ExpectedParagraph>> articles) {
        this.articles = articles;
    }

    public static KnownAnswer load() {
        Map<String, List<String>> marked;
        try {
            marked = new ObjectMapper()
                    .readValue(
                            SeedFolder.find().read("expected.json"),
                            new TypeReference<LinkedHashMap<String, List<String>>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("seeds/expected.json: " + e.getOriginalMessage(), e);
        }
        Map<String, List<ExpectedParagraph>> articles = new LinkedHashMap<>();
        marked.forEach((articleId, paragraphs) -> articles.put(
                articleId, paragraphs.stream().map(InlineMarkup::parse).toList()));
        return new KnownAnswer(articles);
    }

    public List<String> articleIds() {
        return List.copyOf(articles.keySet());
    }

    /** The paragraphs of an article; their place in the list is their number. */
    public List<ExpectedParagraph> paragraphs(String articleId) {
        List<ExpectedParagraph> paragraphs = articles.get(articleId);
        if (paragraphs == null) {
            throw new IllegalArgumentException("no article " + articleId);
        }
        return paragraphs;
    }

    /** The feed that the seeds make: articles by date as the index has it, each with its paragraphs in order. */
    public List<ReferenceEvent> events() {
        List<SeedIndex.Row> rows = new ArrayList<>(SeedIndex.load().rows());
        rows.sort(Comparator.comparing(SeedIndex.Row::publishedAt).thenComparing(SeedIndex.Row::articleId));
        List<ReferenceEvent> events = new ArrayList<>();
        for (SeedIndex.Row row : rows) {
            int number = 0;
            for (ExpectedParagraph paragraph : paragraphs(row.articleId())) {
                List<ReferenceMention> mentions = paragraph.mentions().stream()
                        .map(ExpectedMention::toReference)
                        .toList();
                events.add(new ReferenceEvent(row.articleId(), number++, row.publishedAt(), mentions));
            }
        }
        return events;
    }
}
