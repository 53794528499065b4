package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/** A province with the name of a country is not that country: "the Belgian province of Luxembourg". */
public final class ProvinceGuard implements Guard {

    @Override
    public String name() {
        return "province";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.NAME;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        int noun = hit.first() - 2;
        if (!scanned.tokens.is(noun, Cue.SETTLEMENT) || !scanned.around.isLink(hit.first() - 1, "of")) {
            return false;
        }
        Hit owner = scanned.around.isSpaceAfter(noun - 1)
                ? scanned.hitTo(scanned.tokens.isWord(noun - 1, "s") ? noun - 2 : noun - 1)
                : null;
        return owner != null
                && owner.isCountry()
                && owner.terms().countries().stream()
                        .noneMatch(other -> other.via() == Via.PLACE
                                || other.subject()
                                        .id()
                                        .equals(candidate.subject().id()));
    }
}
