package io.newswire.streams.matching.text;

/**
 * A span that the trie found: offsets in the text, and the words of the span ({@code last} inclusive); {@code capitals}
 * as in {@link Candidate}.
 */
public record Hit(Candidates terms, int start, int end, int first, int last, long capitals) {

    /** Whether these words can stand for a country. */
    public boolean isCountry() {
        return !terms.countries().isEmpty();
    }

    /** Whether these words can stand for an actor. */
    public boolean isActor() {
        return !terms.actors().isEmpty();
    }
}
