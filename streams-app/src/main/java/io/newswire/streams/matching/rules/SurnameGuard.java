package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * A surname counts once the article has named its bearer in full, a famous one and one behind the title of an office
 * that its bearer then held ("President Bush") at once; and neither where
 * another name stands directly before it ("Melania Trump"), where it is the first name of another ("Francis Smith"), a
 * saint's or a month ("in May").
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
