package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/**
 * An adjective that names a dish, an animal, a plant, a disease or a team is no country: "Irish coffee", "Norwegian forest
 * cat", "Hong Kong flu", "Mumbai Indians".
 */
public final class KindGuard implements Guard {

    private static final Set<String> DISEASES = Set.of("flu", "influenza", "fever", "virus", "syndrome");

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public boolean rejects(Candidate candidate, Hit hit, MatchContext context) {
        ScannedText scanned = context.scanned;
        int next = hit.last() + 1;
        if (candidate.via() == Via.DEMONYM && isTeam(hit, scanned)) {
            return true;
        }
        if (!scanned.around.isSpaceBehind(hit) || scanned.around.isPossessive(hit)) {
            return false;
        }
        if (candidate.via() == Via.NAME) {
            return scanned.tokens.isWord(next) && DISEASES.contains(scanned.tokens.word(next));
        }
        if (candidate.via() == Via.DEMONYM && scanned.tokens.is(next, Cue.KIND)) {
            return true;
        }
        return candidate.via() == Via.DEMONYM
                && scanned.tokens.is(next, Cue.BREED)
                && scanned.around.isSpaceAfter(next)
                && scanned.tokens.is(next + 1, Cue.KIND);
    }

    /** Whether a people directly after a town is a team: "London Irish". */
    private static boolean isTeam(Hit hit, ScannedText scanned) {
        int before = hit.first() - 1;
        Hit town = scanned.around.isSpaceAfter(before) ? scanned.hitTo(before) : null;
        if (town == null || !town.isCountry()) {
            return false;
        }
        Candidate place = town.terms().countries().get(0);
        boolean city = place.is(AliasKind.CITY) || place.is(AliasKind.CAPITAL);
        boolean alone = !scanned.around.isSpaceBehind(hit) || !scanned.tokens.isCapital(hit.last() + 1);
        return city
                && alone
                && scanned.tokens.isCapital(before)
                && scanned.roleFrom(hit.last() + 1) == null
                && !scanned.around.isTitleCase(before);
    }
}
