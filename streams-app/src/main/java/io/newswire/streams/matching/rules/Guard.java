package io.newswire.streams.matching.rules;

import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/** A rule that says why words that could name a subject do not, at one place in one article. */
public interface Guard {

    /** The rule's name, as {@code --explain} prints it. */
    String name();

    /** Whether this rule forbids that a span names the term's subject. */
    boolean rejects(Candidate candidate, Hit hit, MatchContext context);
}
