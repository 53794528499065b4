package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Subject;
import java.util.Set;

/**
 * Words that mean something else too count only in an article that speaks of their country otherwise; an actor's also
 * where the article names the actor by other words, and a medium's as a credit in brackets ("(AP)").
 */
final class WeakGuard implements Guard {

    private static final Set<String> THE = Set.of("the", "The");

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
        boolean spoken = country != null
                && (scene.evidence().of(country) > 0
                        || (subject.isActor() && scene.evidence().people(country) > 0));
        if (spoken && !(subject.isActor() && "BUS".equals(subject.type()))) {
            return false;
        }
        if ("BUS".equals(subject.type()) && isInBusiness(hit, scene.scan)) {
            return false;
        }
        return !subject.isActor() || (!scene.isNamed(subject.id()) && !isCredit(subject, hit, scene.scan.text));
    }

    /** Whether words of business or speech beside a company's name speak for it: "Apple said", "Amazon founder". */
    private static boolean isInBusiness(Hit hit, Scan scan) {
        if (scan.isWord(hit.first() - 1) && THE.contains(scan.word(hit.first() - 1))) {
            return false;
        }
        int next = hit.last() + 1;
        boolean follows = scan.isSpaceBehind(hit)
                && scan.isWord(next)
                && !scan.isCapital(next)
                && (scan.is(next, Cue.BUSINESS) || scan.is(next, Cue.SAYING) || scan.is(next, Cue.OFFICE));
        return follows || (scan.has(Cue.BUSINESS) && !scan.isTitleCase(hit.first()));
    }

    private static boolean isCredit(Subject actor, Hit hit, String text) {
        return "MED".equals(actor.type())
                && hit.start() > 0
                && text.charAt(hit.start() - 1) == '('
                && hit.end() < text.length()
                && text.charAt(hit.end()) == ')';
    }
}
