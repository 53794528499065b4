package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/** A rule that rejects a candidate because of the words around it or because of the article. */
public interface Guard {

    /** The rule's name, as {@code --explain} prints it. */
    String name();

    /** Whether this rule can reject a candidate that names its subject in this way. */
    default boolean concerns(Via via) {
        return true;
    }

    /** Whether this rule can only reject a candidate that has a condition. */
    default boolean needsCondition() {
        return false;
    }

    /** Whether the hit does not name the candidate's subject; asked only for a way of naming that this concerns. */
    boolean rejects(Candidate candidate, Hit hit, MatchContext context);
}
