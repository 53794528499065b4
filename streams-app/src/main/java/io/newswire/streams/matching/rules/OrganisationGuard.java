package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** The word "American" in the name of a private body does not name the country ("American Heart Association"). */
public final class OrganisationGuard implements Guard {

    private static final int LONGEST = 5;

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.DEMONYM;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (!candidate.folded().equals("american")) {
            return false;
        }
        ScannedText scanned = context.scanned;
        for (int word = hit.last() + 1; word <= hit.last() + LONGEST; word++) {
            if (!scanned.around.isSpaceAfter(word - 1) || !scanned.tokens.isCapital(word)) {
                return false;
            }
            if (scanned.tokens.is(word, Cue.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
