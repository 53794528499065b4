package io.newswire.streams.matching.mentions;

import io.newswire.streams.gazetteer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The decision on one candidate: its span and subject, the alias with the file and line that list it, whether it was
 * accepted, and the rule that decided.
 */
public record Judgement(
        int start,
        int end,
        String text,
        Kind kind,
        String id,
        @Nullable String alias,
        @Nullable String origin,
        boolean accepted,
        String rule) {

    /** The same judgement for another span of another text. */
    public Judgement at(int otherStart, int otherEnd, String other) {
        String span = other.substring(otherStart, otherEnd);
        return new Judgement(otherStart, otherEnd, span, kind, id, alias, origin, accepted, rule);
    }

    /** The same candidate, rejected. */
    Judgement asRejected(String otherRule) {
        return new Judgement(start, end, text, kind, id, alias, origin, false, otherRule);
    }
}
