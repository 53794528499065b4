package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** A road's number is no country ("US-24"). */
public final class RoadGuard implements Guard {

    private static final int LONGEST_NUMBER = 3;

    @Override
    public String name() {
        return "road";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.NAME;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        int next = hit.last() + 1;
        return candidate.is(AliasKind.ABBREVIATION)
                && scanned.around.isHyphenAfter(hit.last())
                && scanned.tokens.isNumber(next)
                && scanned.tokens.end(next) - scanned.tokens.start(next) <= LONGEST_NUMBER;
    }
}
