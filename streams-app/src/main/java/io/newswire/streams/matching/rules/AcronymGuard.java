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
                && (isShouted(hit.first() - 1, scanned) || isShouted(hit.last() + 1, scanned));
    }

    private static boolean isShouted(int word, ScannedText scanned) {
        return scanned.tokens.isAllCapitals(word)
                && scanned.tokens.end(word) - scanned.tokens.start(word) > 2
                && scanned.hitFrom(word) == null
                && scanned.hitTo(word) == null;
    }
}
