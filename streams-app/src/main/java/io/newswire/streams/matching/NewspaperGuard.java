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
    public boolean rejects(Term term, Hit hit, Scene scene) {
        int next = hit.last() + 1;
        return term.via() == Via.PLACE
                && scene.scan.isSpaceBehind(hit)
                && scene.scan.isCapital(next)
                && scene.scan.is(next, Cue.PAPER)
                && !scene.scan.isTitleCase(hit.first());
    }
}
