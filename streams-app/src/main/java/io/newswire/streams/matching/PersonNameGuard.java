package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/** A word behind a first name, an initial or a form of address is a person's surname, not a place ("Jack London"). */
final class PersonNameGuard implements Guard {

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        int before = hit.first() - 1;
        if (hit.first() != hit.last() || term.via() == Via.DEMONYM) {
            return false;
        }
        if (scan.isInitial(before)) {
            return true;
        }
        if (scan.is(before, Cue.TITLE) && scan.isCapital(before)) {
            return true;
        }
        return scan.isSpaceAfter(before) && scan.is(before, Cue.GIVEN) && scan.isCapital(before);
    }
}
