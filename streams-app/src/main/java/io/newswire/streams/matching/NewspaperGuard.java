package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;

/** A newspaper named after its town is no mention of the town ("Lansing State Journal"). */
final class NewspaperGuard implements Guard {

    @Override
    public String name() {
        return "newspaper";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        int next = hit.last() + 1;
        return candidate.via() == Via.PLACE
                && context.scanned.isSpaceBehind(hit)
                && context.scanned.isCapital(next)
                && context.scanned.is(next, Cue.PAPER)
                && !context.scanned.isTitleCase(hit.first());
    }
}
