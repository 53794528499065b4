package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/**
 * A country's name that is also a person's, before a word of American local life, is not the country ("Jordan Middle
 * School").
 */
public final class SchoolGuard implements Guard {

    @Override
    public String name() {
        return "school";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.NAME;
    }

    @Override
    public boolean needsCondition() {
        return true;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.has(Condition.PERSON)
                && context.scanned.around.isSpaceBehind(hit)
                && context.scanned.tokens.is(hit.last() + 1, Cue.AMERICAN);
    }
}
