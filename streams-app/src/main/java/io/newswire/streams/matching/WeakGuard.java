package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Subject;

/**
 * Words that mean something else too count only in an article that speaks of their country otherwise; an actor's also
 * where the article names the actor by other words, and a medium's as a credit in brackets ("(AP)").
 */
final class WeakGuard implements Guard {

    @Override
    public String name() {
        return "weak";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        if (!term.has(Condition.WEAK)) {
            return false;
        }
        Subject subject = term.subject();
        String country = subject.isActor() ? subject.country() : subject.id();
        if (country != null && scene.evidence().of(country) > 0) {
            return false;
        }
        return !subject.isActor() || (!scene.isNamed(subject.id()) && !isCredit(subject, hit, scene.scan.text));
    }

    private static boolean isCredit(Subject actor, Hit hit, String text) {
        return "MED".equals(actor.type())
                && hit.start() > 0
                && text.charAt(hit.start() - 1) == '('
                && hit.end() < text.length()
                && text.charAt(hit.end()) == ')';
    }
}
