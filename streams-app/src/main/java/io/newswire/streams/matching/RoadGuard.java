package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;

/** A road's number is no country ("US-24"). */
final class RoadGuard implements Guard {

    private static final int LONGEST_NUMBER = 3;

    @Override
    public String name() {
        return "road";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        int next = hit.last() + 1;
        return candidate.is(AliasKind.ABBREVIATION)
                && scanned.isHyphenAfter(hit.last())
                && scanned.isNumber(next)
                && scanned.end(next) - scanned.start(next) <= LONGEST_NUMBER;
    }
}
