package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/** A shortened state counts only after a town and a comma ("Mobile, Ala."). */
public final class CommaGuard implements Guard {

    @Override
    public String name() {
        return "comma";
    }

    @Override
    public boolean needsCondition() {
        return true;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.has(Condition.COMMA) && !context.scanned.isStateBehindTown(candidate, hit);
    }
}
