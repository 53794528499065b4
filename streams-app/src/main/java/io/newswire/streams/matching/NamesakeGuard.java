package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/**
 * A place or thing named after a person is not that person ("Hamid Karzai International Airport"), nor a person the
 * company that bears the name ("Henry Ford").
 */
final class NamesakeGuard implements Guard {

    @Override
    public String name() {
        return "namesake";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        return term.subject().isPerson() ? isThing(hit, scene.scan) : isPerson(hit, scene.scan);
    }

    private static boolean isThing(Hit hit, Scan scan) {
        int next = hit.last() + 1;
        return scan.isSpaceBehind(hit) && scan.isCapital(next) && scan.is(next, Cue.NAMESAKE);
    }

    private static boolean isPerson(Hit hit, Scan scan) {
        int before = hit.first() - 1;
        return hit.first() == hit.last()
                && scan.isSpaceAfter(before)
                && scan.isCapital(before)
                && scan.is(before, Cue.GIVEN)
                && scan.hitTo(before) == null
                && !scan.isAllCapitals(hit.first());
    }
}
