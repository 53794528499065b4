package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;

/** A street that bears a place's name does not lie in it ("Memphis Street"). */
final class StreetGuard implements Guard {

    @Override
    public String name() {
        return "street";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        int next = hit.last() + 1;
        return term.via() != Via.DEMONYM
                && scene.scan.isSpaceBehind(hit)
                && scene.scan.is(next, Cue.STREET)
                && scene.scan.isCapital(next);
    }
}
