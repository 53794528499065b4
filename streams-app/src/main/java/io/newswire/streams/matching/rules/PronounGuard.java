package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;

/** "US" in a line of capitals may be the pronoun ("CONTACT US"). */
public final class PronounGuard implements Guard {

    @Override
    public String name() {
        return "pronoun";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.NAME;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        int before = hit.first() - 1;
        return candidate.alias().text().equals("US")
                && context.scanned.around.isSpaceAfter(before)
                && context.scanned.tokens.isAllCapitals(before)
                && context.scanned.tokens.is(before, Cue.PRONOUN);
    }
}
