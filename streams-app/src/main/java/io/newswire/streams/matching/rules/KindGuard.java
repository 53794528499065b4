package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.List;
import java.util.Set;

/**
 * An adjective or a place in the name of a dish, an animal, a plant, a disease or a team is no country: "Irish coffee",
 * "Norwegian forest cat", "Shetland pony", "Hong Kong flu", "Mumbai Indians".
 */
public final class KindGuard implements Guard {

    private static final List<String> DISEASES =
            List.of("flu", "influenza", "fever", "virus", "syndrome", "ebolavirus", "hantavirus", "encephalitis");

    /** Nouns behind the town in which a treaty was made. */
    private static final Set<String> TREATIES = Set.of(
            "Agreement",
            "Agreements",
            "Accord",
            "Accords",
            "Treaty",
            "Protocol",
            "Protocols",
            "Declaration",
            "Memorandum");

    private static final long KINDS = Cue.bits(Cue.KIND, Cue.BREED);

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
        boolean joined = scanned.around.isSpaceBehind(hit) || scanned.around.isHyphenAfter(hit.last());
        boolean city = candidate.is(AliasKind.CITY) || candidate.is(AliasKind.CAPITAL);
        if (city && isTreaty(hit, scanned)) {
            return true;
        }
        if (!joined || scanned.around.isPossessive(hit)) {
            return false;
        }
        return switch (candidate.via()) {
            case NAME -> isDisease(next, scanned) || isKind(next, Cue.LOCAL_KIND, scanned);
            case PLACE -> isKind(next, Cue.LOCAL_KIND, scanned) || isFever(next, scanned);
            case DEMONYM ->
                isKind(next, Cue.KIND, scanned)
                        || (scanned.tokens.is(next, Cue.BREED) && isKind(next + 1, Cue.KIND, scanned));
            default -> false;
        };
    }

    /** "the Dayton Agreement", "the Tashkent Declaration". */
    private static boolean isTreaty(Hit hit, ScannedText scanned) {
        int next = hit.last() + 1;
        return scanned.around.isSpaceBehind(hit)
                && scanned.tokens.isCapital(next)
                && TREATIES.contains(scanned.tokens.word(next))
                && !scanned.around.isTitleCase(hit.first());
    }

    /** "Omsk haemorrhagic fever", "St. Louis encephalitis": a disease behind a word that says of which kind it is. */
    private static boolean isFever(int word, ScannedText scanned) {
        return scanned.tokens.isWord(word, "encephalitis")
                || (scanned.tokens.isAny(word, KINDS)
                        && scanned.around.isSpaceAfter(word)
                        && isDisease(word + 1, scanned));
    }

    private static boolean isDisease(int word, ScannedText scanned) {
        for (String disease : DISEASES) {
            if (scanned.tokens.isWord(word, disease)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word names a kind of thing, and not what a country grows, makes or sells: "Colombian coffee growers". */
    private static boolean isKind(int word, Cue kind, ScannedText scanned) {
        if (!scanned.tokens.is(word, kind)) {
            return false;
        }
        int next = scanned.tokens.is(word + 1, kind) && scanned.around.isSpaceAfter(word) ? word + 2 : word + 1;
        boolean trade = scanned.tokens.is(next, Cue.TRADE)
                && (scanned.around.isSpaceAfter(next - 1) || scanned.around.isHyphenAfter(next - 1));
        return !trade;
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
