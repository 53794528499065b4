package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * A place or thing named after a person is not that person ("Hamid Karzai International Airport"), and a person is not
 * the company of the same name ("Henry Ford").
 */
public final class NamesakeGuard implements Guard {

    @Override
    public String name() {
        return "namesake";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        return candidate.subject().isPerson() ? isThing(hit, context.scanned) : isPerson(hit, context.scanned);
    }

    private static boolean isThing(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && scanned.tokens.is(next, Cue.NAMESAKE);
    }

    private static boolean isPerson(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        return hit.first() == hit.last()
                && scanned.around.isSpaceAfter(before)
                && scanned.tokens.isCapital(before)
                && scanned.tokens.is(before, Cue.GIVEN)
                && scanned.hitTo(before) == null
                && !scanned.tokens.isAllCapitals(hit.first());
    }
}
