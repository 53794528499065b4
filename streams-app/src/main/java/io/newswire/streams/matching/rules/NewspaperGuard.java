package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/** A newspaper named after its town is no mention of the town ("Lansing State Journal"). */
public final class NewspaperGuard implements Guard {

    @Override
    public String name() {
        return "newspaper";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.PLACE;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        int next = hit.last() + 1;
        return context.scanned.around.isSpaceBehind(hit)
                && context.scanned.tokens.isCapital(next)
                && context.scanned.tokens.is(next, Cue.PAPER)
                && !context.scanned.around.isTitleCase(hit.first());
    }
}
