package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;

/** A province that bears a state's name is no part of it: "the Belgian province of Luxembourg". */
final class ProvinceGuard implements Guard {

    @Override
    public String name() {
        return "province";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        int noun = hit.first() - 2;
        if (term.via() != Via.NAME || !scan.is(noun, Cue.SETTLEMENT) || !scan.isLink(hit.first() - 1, "of")) {
            return false;
        }
        Hit owner = scan.isSpaceAfter(noun - 1) ? scan.hitTo(scan.isWord(noun - 1, "s") ? noun - 2 : noun - 1) : null;
        return owner != null
                && !owner.terms().countries().isEmpty()
                && owner.terms().countries().stream()
                        .noneMatch(other ->
                                other.subject().id().equals(term.subject().id()));
    }
}
