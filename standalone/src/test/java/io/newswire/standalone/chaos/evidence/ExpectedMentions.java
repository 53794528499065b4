package io.newswire.standalone.chaos.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads paragraphs in log order as the matcher does, and decides which of them must be in news.mentions. */
final class ExpectedMentions {
    private final Matcher matcher = Matcher.of(Gazetteer.bundled());
    private final Map<String, ArticleKnowledge> knowledge = new HashMap<>();
    private final Map<String, Instant> dates = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    /**
     * Returns whether this paragraph has a mention; false for a second copy, which the application does not read again.
     */
    boolean hasMention(JsonNode paragraph) {
        String article = paragraph.path("articleId").asText();
        Instant date = Instant.parse(paragraph.path("publishedAt").asText());
        Instant articleDate = dates.computeIfAbsent(article, id -> date);
        if (!read.add(article + "#" + paragraph.path("paragraph").asInt())) {
            return false;
        }
        Reading reading = matcher.read(
                paragraph.path("text").asText(),
                paragraph.path("headline").isTextual()
                        ? paragraph.path("headline").asText()
                        : null,
                articleDate,
                knowledge.getOrDefault(article, ArticleKnowledge.none()));
        knowledge.put(article, reading.learned());
        return !reading.mentions().isEmpty();
    }
}
