package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;

/**
 * The second half of a country's double name is not a second mention: "Bosnia/Herzegovina", "Antigua {@literal &}
 * Barbuda".
 */
public final class TwinGuard implements Guard {

    private static final int LONGEST_LINK = 3;

    @Override
    public String name() {
        return "twin";
    }

    @Override
    public boolean concerns(Via via) {
        return via == Via.NAME;
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        int before = hit.first() - 1;
        boolean linkable = candidate.is(AliasKind.NAME)
                && scanned.tokens.isWord(before)
                && hit.start() - scanned.tokens.end(before) <= LONGEST_LINK
                && !scanned.around.isSpaceAfter(before);
        Hit twin = linkable ? scanned.hitTo(before) : null;
        if (twin == null) {
            return false;
        }
        String link =
                scanned.text.substring(scanned.tokens.end(before), hit.start()).strip();
        boolean linked = link.equals("/") || link.equals("–") || link.equals("&") || link.equals("-");
        return linked
                && twin.terms().countries().stream()
                        .anyMatch(other ->
                                other.subject().id().equals(candidate.subject().id()));
    }
}
