package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import java.util.Set;

/**
 * An adjective that names a dish, an animal, a plant, a disease or a team is no country: "Irish coffee", "Norwegian forest
 * cat", "Hong Kong flu", "Mumbai Indians".
 */
final class KindGuard implements Guard {

    private static final Set<String> DISEASES = Set.of("flu", "influenza", "fever", "virus", "syndrome");

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public boolean rejects(Term term, Hit hit, Scene scene) {
        Scan scan = scene.scan;
        int next = hit.last() + 1;
        if (term.via() == Via.DEMONYM && isTeam(hit, scan)) {
            return true;
        }
        if (!scan.isSpaceBehind(hit) || scan.isPossessive(hit)) {
            return false;
        }
        if (term.via() == Via.NAME) {
            return scan.isWord(next) && DISEASES.contains(scan.word(next));
        }
        if (term.via() == Via.DEMONYM && scan.is(next, Cue.KIND)) {
            return true;
        }
        return term.via() == Via.DEMONYM
                && scan.is(next, Cue.BREED)
                && scan.isSpaceAfter(next)
                && scan.is(next + 1, Cue.KIND);
    }

    /** "London Irish": a people directly behind a town. */
    private static boolean isTeam(Hit hit, Scan scan) {
        int before = hit.first() - 1;
        Hit town = scan.isSpaceAfter(before) ? scan.hitTo(before) : null;
        if (town == null || town.terms().countries().isEmpty()) {
            return false;
        }
        Term place = town.terms().countries().get(0);
        boolean city = place.is(AliasKind.CITY) || place.is(AliasKind.CAPITAL);
        boolean alone = !scan.isSpaceBehind(hit) || !scan.isCapital(hit.last() + 1);
        return city
                && alone
                && scan.isCapital(before)
                && scan.roleFrom(hit.last() + 1) == null
                && !scan.isTitleCase(before);
    }
}
