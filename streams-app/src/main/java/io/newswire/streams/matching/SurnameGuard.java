package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;

/**
 * A surname counts once the article has named its bearer in full, a famous one at once; and neither if another name
 * stands directly before it ("Melania Trump").
 */
final class SurnameGuard implements Guard {

    @Override
    public String name() {
        return "surname";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        if (term.via() != Via.SURNAME) {
            return false;
        }
        String id = term.subject().id();
        if (!term.is(AliasKind.FAMOUS) && !scene.memory.knows(id) && !scene.isInHeadline(id)) {
            return true;
        }
        return followsAnotherName(hit, scene.scan);
    }

    private static boolean followsAnotherName(Hit hit, Scan scan) {
        int before = hit.first() - 1;
        if (scan.isInitial(before)) {
            return false;
        }
        return scan.isSpaceAfter(before)
                && scan.isCapital(before)
                && !scan.is(before, Cue.TITLE)
                && !scan.is(before, Cue.OFFICE)
                && !scan.is(before, Cue.PLAIN);
    }
}
