package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * A place or thing named after a person is not that person ("Hamid Karzai International Airport"), and a person is not
 * the company of the same name ("Henry Ford").
 */
public final class NamesakeGuard implements Guard {

    /** Words with a capital that are no first name. */
    private static final long OTHER = Cue.bits(
            Cue.PLAIN,
            Cue.COMMON,
            Cue.NAMESAKE,
            Cue.BUSINESS,
            Cue.PERSON,
            Cue.OFFICE,
            Cue.TITLE,
            Cue.ENDING,
            Cue.WEAK_ENDING,
            Cue.PRIVATE,
            Cue.FAMILY,
            Cue.OPENER);

    @Override
    public String name() {
        return "namesake";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.subject().isPerson()
                ? isThing(hit, context.scanned)
                : isStreet(hit, context.scanned) || isPerson(candidate, hit, context);
    }

    private static boolean isThing(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && scanned.tokens.is(next, Cue.NAMESAKE);
    }

    /** Whether a street bears the name of a company or school: "Harvard Avenue". */
    private static boolean isStreet(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return hit.first() == hit.last()
                && scanned.around.isSpaceBehind(hit)
                && scanned.tokens.is(next, Cue.STREET)
                && scanned.tokens.isCapital(next);
    }

    /**
     * Whether a company's name of one word is somebody's surname: behind a first name ("Jane Ford"). If the name is
     * listed as a surname, also behind an initial or another capital that nothing explains ("Marthe Solvay"), and once
     * the article has used it so.
     */
    private static boolean isPerson(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        if (hit.first() != hit.last() || scanned.tokens.isAllCapitals(hit.first())) {
            return false;
        }
        int before = hit.first() - 1;
        boolean alsoName = candidate.has(Condition.PERSON);
        if (isFirstName(before, alsoName, scanned)) {
            context.knowledge.learnPersonWord(candidate.folded());
            return true;
        }
        return alsoName && context.knowledge.isPersonWord(candidate.folded());
    }

    private static boolean isFirstName(int word, boolean alsoName, ScannedText scanned) {
        if (alsoName && scanned.tokens.isInitial(word)) {
            return true;
        }
        if (!scanned.around.isSpaceAfter(word) || !scanned.tokens.isCapital(word) || scanned.hitTo(word) != null) {
            return false;
        }
        return scanned.tokens.is(word, Cue.GIVEN)
                || (alsoName
                        && !scanned.tokens.isAny(word, OTHER)
                        && !scanned.tokens.isAllCapitals(word)
                        && !scanned.around.isFirst(word)
                        && !scanned.around.isTitleCase(word));
    }
}
