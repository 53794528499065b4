package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;

/** Words that mean something else too count only in an article that speaks of their country otherwise. */
final class WeakGuard implements Guard {

    @Override
    public String name() {
        return "weak";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        return term.has(Condition.WEAK) && scene.evidence().of(term.subject().id()) == 0;
    }
}
