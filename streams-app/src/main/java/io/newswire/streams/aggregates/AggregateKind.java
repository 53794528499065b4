package io.newswire.streams.aggregates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an aggregate counts, in the order in which aggregates are listed. */
public enum AggregateKind {
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("actor")
    ACTOR,
    @JsonProperty("pair")
    PAIR,
    @JsonProperty("all")
    ALL;

    /** The word in the topic and on the command line, such as {@code country}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind with this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AggregateKind of(String word) {
        for (AggregateKind kind : values()) {
            if (kind.toString().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is none of country, actor, pair, all");
    }
}
