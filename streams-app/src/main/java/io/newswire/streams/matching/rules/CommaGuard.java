package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** A shortened state counts only behind a town and a comma ("Mobile, Ala."). */
public final class CommaGuard implements Guard {

    @Override
    public String name() {
        return "comma";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.has(Condition.COMMA) && !isBehindTown(candidate, hit, context.scanned);
    }

    public static boolean isBehindTown(Candidate candidate, Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        if (!candidate.has(Condition.COMMA)) {
            return false;
        }
        if (!scanned.around.isCommaAfter(before) || !scanned.tokens.isCapital(before)) {
            return false;
        }
        boolean shouting = scanned.tokens.isAllCapitals(before) && scanned.tokens.isAllCapitals(hit.first());
        return !shouting || scanned.hitTo(before) != null;
    }
}
