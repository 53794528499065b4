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
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        int next = hit.last() + 1;
        return term.is(AliasKind.ABBREVIATION)
                && scan.isHyphenAfter(hit.last())
                && scan.isNumber(next)
                && scan.end(next) - scan.start(next) <= LONGEST_NUMBER;
    }
}
