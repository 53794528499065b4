package io.newswire.streams.matching;

import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.util.List;

/**
 * What one paragraph yields: its mentions in text order (by start, longer first, actor before country) and what the
 * article is known to have taught after it; the same instance as before the paragraph if that taught nothing.
 */
public record Reading(List<Mention> mentions, ArticleKnowledge learned) {

    public Reading {
        mentions = List.copyOf(mentions);
    }
}
