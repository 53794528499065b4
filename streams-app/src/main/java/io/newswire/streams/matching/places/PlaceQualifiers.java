package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which place a name means by a larger place beside it: "Paris, Texas", "Córdoba in southern Spain", "Tbilisi,
 * Georgia".
 */
public final class PlaceQualifiers {

    /** Countries whose news writes the state after a town. */
    private static final Set<String> TOWN_BEFORE_STATE = Set.of("USA", "CAN", "AUS");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    public PlaceQualifiers(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /**
     * The country of the region or state after a name and a comma or "in", if the name can be a town there; else null.
     */
    public @Nullable String regionBehind(Hit hit, List<Candidate> senses) {
        if (!PlaceSenses.canBeTown(senses)) {
            return null;
        }
        boolean in = around.isLink(hit.last() + 1, "in");
        if (!in && !around.isCommaAfter(hit.last())) {
            return null;
        }
        String state = stateBehind(hit, senses, in);
        if (state != null) {
            return state;
        }
        Hit behind = scanned.hitFrom(hit.last() + (in ? 2 : 1));
        if (behind == null) {
            return null;
        }
        Set<String> own = PlaceSenses.countries(senses);
        boolean oneSense = behind.terms().countries().size() == 1;
        for (Candidate region : behind.terms().countries()) {
            if (!region.meets(behind.capitals())) {
                continue;
            }
            String country = region.subject().id();
            if (own.contains(country) && !region.is(AliasKind.CITY) && !region.is(AliasKind.CAPITAL)) {
                return country;
            }
            if (!in && region.is(AliasKind.REGION) && oneSense && TOWN_BEFORE_STATE.contains(country)) {
                return country;
            }
        }
        return null;
    }

    /**
     * The country that is named after a town that is no capital: "Brest, France,", "Córdoba in southern Spain"; else
     * null.
     */
    private @Nullable String stateBehind(Hit hit, List<Candidate> senses, boolean in) {
        if (senses.stream().anyMatch(candidate -> !candidate.is(AliasKind.CITY))) {
            return null;
        }
        int word = hit.last() + (in ? 2 : 1);
        if (in && tokens.is(word, Cue.IN_FRONT) && !tokens.isCapital(word)) {
            word++;
        }
        Hit behind = scanned.hitFrom(word);
        if (behind == null
                || behind.terms().countries().size() != 1
                || behind.terms().nothing()) {
            return null;
        }
        Candidate state = behind.terms().countries().get(0);
        boolean fit = state.is(AliasKind.NAME) && state.isCertain() && state.meets(behind.capitals());
        return fit && (in || isEndOfPlace(behind)) ? state.subject().id() : null;
    }

    /** Whether "TOWN, COUNTRY" is one place: not a list of places, and the country owns nothing ("France's"). */
    private boolean isEndOfPlace(Hit country) {
        int next = country.last() + 1;
        if (!tokens.isWord(next)) {
            return true;
        }
        boolean list = tokens.isWord(next, "and") || tokens.isWord(next, "or") || around.isPossessive(country.end());
        if (list || around.isHyphenAfter(country.last())) {
            return false;
        }
        Hit more = around.isCommaAfter(country.last()) ? scanned.hitFrom(next) : null;
        return more == null || !more.isCountry();
    }

    /** The sense in the same country as the place before the comma ("Tbilisi, Georgia"); null if none is. */
    public @Nullable Candidate fittingPlaceBefore(Hit hit, List<Candidate> senses) {
        boolean behindComma = around.isCommaAfter(hit.first() - 1);
        if (senses.size() < 2 || !behindComma || senses.stream().allMatch(candidate -> candidate.is(AliasKind.CITY))) {
            return null;
        }
        Hit before = scanned.hitTo(hit.first() - 1);
        if (before == null) {
            return null;
        }
        Set<String> countries = PlaceSenses.countries(before.terms().countries());
        for (Candidate sense : senses) {
            if (countries.contains(sense.subject().id())) {
                return sense;
            }
        }
        return null;
    }
}
