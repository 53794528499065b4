package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;

/** A person's name before a word of American local life is no foreign country ("Jordan Middle School"). */
final class SchoolGuard implements Guard {

    @Override
    public String name() {
        return "school";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        return term.via() == Via.NAME
                && term.has(Condition.PERSON)
                && scene.scan.isSpaceBehind(hit)
                && scene.scan.is(hit.last() + 1, Cue.AMERICAN);
    }
}
