package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** Initials that spell a plain word are that word in a line of capitals ("WHAT IS NEXT"). */
public final class AcronymGuard implements Guard {

    @Override
    public String name() {
        return "acronym";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        return candidate.is(AliasKind.ACRONYM)
                && scanned.tokens.is(hit.first(), Cue.PLAIN)
                && (isShouted(hit.first() - 1, scanned) || isShouted(hit.last() + 1, scanned))
                && !isSubject(hit, scanned);
    }

    /** Whether initials begin a clause and a verb in the present follows: "AS WHO DECLARES", "AU CALLS". */
    static boolean isSubject(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        int next = hit.last() + 1;
        boolean begins = before < 0
                || scanned.around.isFirst(hit.first())
                || scanned.around.isCommaAfter(before)
                || (scanned.tokens.is(before, Cue.PLAIN) && scanned.around.isSpaceAfter(before));
        return begins
                && scanned.tokens.isAllCapitals(hit.first())
                && scanned.text.indexOf('?', hit.end()) < 0
                && scanned.around.isSpaceBehind(hit)
                && isShouted(next, scanned)
                && scanned.text.charAt(scanned.tokens.end(next) - 1) == 'S'
                && !scanned.tokens.is(next, Cue.PLAIN);
    }

    private static boolean isShouted(int word, ScannedText scanned) {
        return scanned.tokens.isAllCapitals(word)
                && scanned.tokens.end(word) - scanned.tokens.start(word) > 2
                && scanned.hitFrom(word) == null
                && scanned.hitTo(word) == null;
    }
}
