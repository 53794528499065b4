package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;

/** A shortened state counts only behind a town and a comma ("Mobile, Ala."). */
final class CommaGuard implements Guard {

    @Override
    public String name() {
        return "comma";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.has(Condition.COMMA) && !isBehindTown(candidate, hit, context.scanned);
    }

    static boolean isBehindTown(Candidate candidate, Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        if (!candidate.has(Condition.COMMA)) {
            return false;
        }
        if (!scanned.isCommaAfter(before) || !scanned.isCapital(before)) {
            return false;
        }
        boolean shouting = scanned.isAllCapitals(before) && scanned.isAllCapitals(hit.first());
        return !shouting || scanned.hitTo(before) != null;
    }
}
