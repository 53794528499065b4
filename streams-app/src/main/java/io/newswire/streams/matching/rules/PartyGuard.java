package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** A state after the letter of a party names no place: it says whom a politician stands for ("R-Texas"). */
public final class PartyGuard implements Guard {

    private static final String PARTIES = "RDI";

    @Override
    public String name() {
        return "party";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.PLACE;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        int before = hit.first() - 1;
        return candidate.is(AliasKind.REGION)
                && scanned.around.isHyphenAfter(before)
                && scanned.tokens.end(before) - scanned.tokens.start(before) == 1
                && PARTIES.indexOf(scanned.text.charAt(scanned.tokens.start(before))) >= 0;
    }
}
