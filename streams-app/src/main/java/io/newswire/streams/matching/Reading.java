package io.newswire.streams.matching;

import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import io.newswire.streams.matching.mentions.Mention;
import java.util.List;

/**
 * The result for one paragraph: its mentions in text order (by start, longer first, actor before country), and what the
 * article has taught after it. If the paragraph taught nothing, {@code learned} is the same instance as before.
 */
public record Reading(List<Mention> mentions, ArticleKnowledge learned) {

    public Reading {
        mentions = List.copyOf(mentions);
    }
}
