package io.newswire.streams.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of a text and says why. */
public interface Explainer {
    /**
     * Explains a text as if it were the first paragraph of an article.
     *
     * @param headline is used as evidence only and gives no mention
     * @param date of the article
     */
    Explanation explain(String text, @Nullable String headline, Instant date);

    /** The mentions, and every candidate in the order in which the rules decided about them. */
    record Explanation(List<Found> mentions, List<Candidate> candidates) {
        public Explanation {
            mentions = List.copyOf(mentions);
            candidates = List.copyOf(candidates);
        }
    }

    /** A mention as it is written to the topic, and the rule that accepted it. */
    @JsonInclude(Include.NON_NULL)
    record Found(
            String kind,
            String id,
            String name,
            @Nullable String type,
            @Nullable String country,
            @Nullable String role,
            String via,
            String text,
            int start,
            int end,
            @Nullable String rule) {}

    /**
     * Words that name a subject, or might name one.
     *
     * @param counted whether they are a mention
     * @param rule the name of the rule that decided
     * @param words the rule as a sentence
     */
    record Candidate(
            String text,
            int start,
            int end,
            String kind,
            String id,
            String name,
            boolean counted,
            String rule,
            String words) {}
}
