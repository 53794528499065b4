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

    /** At most this number of words describe a place: "a small port town in". */
    private static final int REACH = 5;

    private static final long SETTLEMENTS = Cue.bits(Cue.SETTLEMENT, Cue.TOWN);
    private static final Set<String> PORTS = Set.of("port", "resort", "enclave", "suburb", "stronghold", "island");
    private static final long DESCRIPTIONS = Cue.bits(Cue.IN_FRONT, Cue.SETTLEMENT, Cue.TOWN);
    private static final Set<String> WORDS = Set.of(
            "a",
            "an",
            "the",
            "of",
            "on",
            "port",
            "coast",
            "coastal",
            "border",
            "mountain",
            "island",
            "rural",
            "small",
            "remote",
            "city",
            "cities",
            "town",
            "towns",
            "resort",
            "largest",
            "second",
            "second-largest",
            "southeastern",
            "northeastern",
            "southwestern",
            "northwestern",
            "south-eastern",
            "north-eastern",
            "south-western",
            "north-western",
            "far",
            "main",
            "historic",
            "capital",
            "suburb",
            "industrial",
            "interior",
            "rebel-held");

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
        int link = hit.last() + 1;
        boolean comma = around.isCommaAfter(hit.last());
        boolean in = around.isLink(link, "in") || (comma && isInWords(link));
        if (!in && !comma) {
            return null;
        }
        int larger = in ? behindIn(link) : link;
        String state = stateBehind(hit, senses, larger, in);
        if (state != null) {
            return state;
        }
        Hit behind = scanned.hitFrom(larger);
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

    /** Whether words in small letters say that a town lies in what follows: "in", "a town in". */
    private boolean isInWords(int word) {
        int at = word;
        while (at < word + REACH && isDescription(at) && !tokens.isWord(at, "in")) {
            at++;
        }
        return tokens.isWord(at, "in") && around.isSpaceAfter(at);
    }

    /** The first word after "in" and the direction behind it: "in northern Chile", "in the north of Chile". */
    private int behindIn(int word) {
        int at = word;
        while (!tokens.isWord(at, "in")) {
            at++;
        }
        at++;
        while (at < word + 2 * REACH && isDescription(at)) {
            at++;
        }
        return at;
    }

    private boolean isDescription(int word) {
        return tokens.isWord(word)
                && !tokens.isCapital(word)
                && around.isSpaceAfter(word)
                && (tokens.isAny(word, DESCRIPTIONS) || WORDS.contains(tokens.word(word)));
    }

    /** The country that is named after a town: "Brest, France,", "Córdoba in southern Spain"; else null. */
    private @Nullable String stateBehind(Hit hit, List<Candidate> senses, int word, boolean in) {
        boolean directed = in && !tokens.isWord(word - 1, "in");
        if (senses.stream().anyMatch(candidate -> !isTown(candidate, directed))) {
            return null;
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

    /** Whether a sense is a town; a capital only where a direction says that another town is meant. */
    private static boolean isTown(Candidate candidate, boolean directed) {
        return candidate.is(AliasKind.CITY) || (directed && candidate.is(AliasKind.CAPITAL));
    }

    /**
     * The country that is named before a kind of place: "the Spanish city of Córdoba", "Honduras's port of Trujillo";
     * else null.
     */
    public @Nullable String stateBefore(Hit hit, List<Candidate> senses) {
        int noun = hit.first() - 2;
        if (!around.isLink(hit.first() - 1, "of")
                || !(tokens.isAny(noun, SETTLEMENTS) || PORTS.contains(tokens.word(noun)))) {
            return null;
        }
        int before = noun - 1;
        while (before > noun - REACH && isDescription(before)) {
            before--;
        }
        Hit owner =
                around.isSpaceAfter(before) ? scanned.hitTo(tokens.isWord(before, "s") ? before - 1 : before) : null;
        if (owner == null || owner.terms().countries().size() != 1) {
            return null;
        }
        String country = owner.terms().countries().get(0).subject().id();
        boolean own = PlaceSenses.countries(senses).contains(country);
        boolean town = tokens.is(noun, Cue.TOWN) || senses.stream().allMatch(candidate -> candidate.is(AliasKind.CITY));
        return own || town ? country : null;
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
