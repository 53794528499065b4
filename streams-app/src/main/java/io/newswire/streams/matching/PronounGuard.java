package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;

/** "US" in a line of capitals may be the pronoun ("CONTACT US"). */
final class PronounGuard implements Guard {

    @Override
    public String name() {
        return "pronoun";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        int before = hit.first() - 1;
        return term.alias().text().equals("US")
                && scene.scan.isSpaceAfter(before)
                && scene.scan.isAllCapitals(before)
                && scene.scan.is(before, Cue.PRONOUN);
    }
}
