package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.ActorType;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * A body or party of one state is not meant where another country stands before it: "the Czech Republican Party",
 * "Philippine Marine Corps".
 */
public final class OtherCountryGuard implements Guard {

    @Override
    public String name() {
        return "other-country";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        String own = candidate.subject().country();
        ActorType type = candidate.subject().type();
        if (own == null || type == null || !type.isOfOneState()) {
            return false;
        }
        ScannedText scanned = context.scanned;
        int before = scanned.tokens.isWord(hit.first() - 1, "s") ? hit.first() - 2 : hit.first() - 1;
        Hit country = scanned.around.isSpaceAfter(hit.first() - 1) ? scanned.hitTo(before) : null;
        if (country == null || !country.isCountry() || country.isActor()) {
            return false;
        }
        for (Candidate other : country.terms().countries()) {
            if (other.via() == Via.PLACE
                    || !other.isCertain()
                    || other.subject().id().equals(own)) {
                return false;
            }
        }
        return true;
    }
}
