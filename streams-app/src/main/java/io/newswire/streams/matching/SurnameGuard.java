package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import java.util.Set;

/**
 * A surname counts once the article has named its bearer in full, a famous one and one behind the title of an office
 * that its bearer then held ("President Bush") at once; and neither where
 * another name stands directly before it ("Melania Trump"), where it is the first name of another ("Francis Smith"), a
 * saint's or a month ("in May").
 */
final class SurnameGuard implements Guard {

    private static final Set<String> SAINT = Set.of("St", "Saint", "San");

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
        if (scene.offices.isTitled(term, hit)) {
            return false;
        }
        if (!term.is(AliasKind.FAMOUS) && !scene.memory.knows(id) && !scene.isInHeadline(id)) {
            return true;
        }
        return followsAnotherName(hit.first(), scene.scan)
                || isSaint(hit.first() - 1, scene.scan)
                || isMonth(hit, scene.scan)
                || isFirstName(hit, scene.scan);
    }

    static boolean isSaint(int before, Scan scan) {
        return scan.isWord(before) && SAINT.contains(scan.word(before));
    }

    private static boolean isMonth(Hit hit, Scan scan) {
        return scan.is(hit.first(), Cue.MONTH) && (scan.isNumber(hit.last() + 1) || scan.is(hit.first() - 1, Cue.WHEN));
    }

    private static boolean isFirstName(Hit hit, Scan scan) {
        int next = hit.last() + 1;
        return !scan.isShouting()
                && !scan.is(next, Cue.SAYING)
                && !scan.is(next, Cue.PERSON_VERB)
                && scan.isSpaceBehind(hit)
                && scan.isCapital(next)
                && !scan.is(next, Cue.PLAIN)
                && !scan.is(next, Cue.COMMON)
                && !scan.is(next, Cue.OFFICE)
                && scan.hitFrom(next) == null
                && !scan.isTitleCase(hit.first());
    }

    static boolean followsAnotherName(int first, Scan scan) {
        int before = first - 1;
        if (scan.isInitial(before)) {
            return false;
        }
        return scan.isSpaceAfter(before)
                && scan.isCapital(before)
                && !scan.is(before, Cue.TITLE)
                && !scan.is(before, Cue.OFFICE)
                && !scan.isPlain(before);
    }
}
