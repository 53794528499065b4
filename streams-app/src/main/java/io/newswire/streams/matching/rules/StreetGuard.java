package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/** A street with the name of a place does not name the place ("Memphis Street"). */
public final class StreetGuard implements Guard {

    @Override
    public String name() {
        return "street";
    }

    @Override
    public boolean concerns(Via via) {
        return via != Via.DEMONYM;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        int next = hit.last() + 1;
        return context.scanned.around.isSpaceBehind(hit)
                && context.scanned.tokens.is(next, Cue.STREET)
                && context.scanned.tokens.isCapital(next);
    }
}
