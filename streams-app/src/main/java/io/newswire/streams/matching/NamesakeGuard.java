package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/** A place or thing named after a person is not that person ("Hamid Karzai International Airport"). */
final class NamesakeGuard implements Guard {

    @Override
    public String name() {
        return "namesake";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        int next = hit.last() + 1;
        return term.subject().isPerson()
                && scene.scan.isSpaceBehind(hit)
                && scene.scan.isCapital(next)
                && scene.scan.is(next, Cue.NAMESAKE);
    }
}
