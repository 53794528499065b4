package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * A surname counts once the article has named the person in full. A famous surname counts at once, and so does one
 * after the title of an office that the person held then ("President Bush"). It does not count directly after another
 * name ("Melania Trump"), as the first name of another person ("Francis Smith"), as a saint or as a month ("in May").
 */
public final class SurnameGuard implements Guard {

    @Override
    public String name() {
        return "surname";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        if (candidate.via() != Via.SURNAME) {
            return false;
        }
        String id = candidate.subject().id();
        if (context.offices.isTitled(candidate, hit)) {
            return false;
        }
        if (!candidate.is(AliasKind.FAMOUS) && !context.knowledge.knows(id) && !context.isInHeadline(id)) {
            return true;
        }
        return context.scanned.names.isBehindName(hit.first())
                || context.scanned.names.isSaint(hit.first() - 1)
                || isMonth(hit, context.scanned)
                || isFirstName(hit, context.scanned);
    }

    private static boolean isMonth(Hit hit, ScannedText scanned) {
        return scanned.tokens.is(hit.first(), Cue.MONTH)
                && (scanned.tokens.isNumber(hit.last() + 1) || scanned.tokens.is(hit.first() - 1, Cue.WHEN));
    }

    private static boolean isFirstName(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return !scanned.around.isShouting()
                && !scanned.tokens.is(next, Cue.SAYING)
                && !scanned.tokens.is(next, Cue.PERSON_VERB)
                && scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && !scanned.tokens.is(next, Cue.PLAIN)
                && !scanned.tokens.is(next, Cue.COMMON)
                && !scanned.tokens.is(next, Cue.OFFICE)
                && scanned.hitFrom(next) == null
                && !scanned.around.isTitleCase(hit.first());
    }
}
