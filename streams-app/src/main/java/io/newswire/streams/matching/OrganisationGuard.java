package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/** A country in the name of a private body is no mention of it ("American Heart Association", "Delta Air Lines"). */
final class OrganisationGuard implements Guard {

    private static final int LONGEST = 5;

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        if (!term.folded().equals("american")) {
            return false;
        }
        Scan scan = scene.scan;
        for (int word = hit.last() + 1; word <= hit.last() + LONGEST; word++) {
            if (!scan.isSpaceAfter(word - 1) || !scan.isCapital(word)) {
                return false;
            }
            if (scan.is(word, Cue.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
