package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;

/** Initials that spell a plain word are that word in a line of capitals ("WHAT IS NEXT"). */
final class AcronymGuard implements Guard {

    @Override
    public String name() {
        return "acronym";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        return term.is(AliasKind.ACRONYM)
                && scan.is(hit.first(), Cue.PLAIN)
                && (isShouted(hit.first() - 1, scan) || isShouted(hit.last() + 1, scan));
    }

    private static boolean isShouted(int word, Scan scan) {
        return scan.isAllCapitals(word)
                && scan.end(word) - scan.start(word) > 2
                && scan.hitFrom(word) == null
                && scan.hitTo(word) == null;
    }
}
