package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Via;
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
    /** Countries whose news writes the county after a town, and lists of counties too. */
    private static final Set<String> TOWN_BEFORE_COUNTY = Set.of("GBR", "IRL");

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final PlaceDescription description;

    public PlaceQualifiers(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.description = new PlaceDescription(scanned);
    }

    /**
     * The country of the region or state after a name and a comma or "in", if the name can be a town there; else null.
     */
    public @Nullable String regionBehind(Hit hit, List<Candidate> senses) {
        int link = hit.last() + 1;
        boolean comma = around.isCommaAfter(hit.last());
        if (!PlaceSenses.canBeTown(senses)) {
            return comma && senses.size() == 1 && isTownIn(link) ? nameAt(behindIn(link), senses) : null;
        }
        boolean in = around.isLink(link, "in") || (comma && isInWords(link));
        if (!in && !comma) {
            return null;
        }
        String beside = comma ? besideCity(link, senses) : null;
        if (beside != null) {
            return beside;
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
            boolean usual = TOWN_BEFORE_STATE.contains(country)
                    || (TOWN_BEFORE_COUNTY.contains(country) && region.isCertain() && isEndOfPlace(behind));
            if (!in && region.is(AliasKind.REGION) && oneSense && usual) {
                return country;
            }
        }
        return null;
    }

    /** The capital among the senses of a name that stands in one list with another capital: "Paris and London". */
    public @Nullable Candidate capitalAmongCapitals(Hit hit, List<Candidate> senses) {
        Candidate capital = senses.size() < 2 ? null : capitalOf(senses);
        return capital != null && scanned.isListedWith(hit, PlaceQualifiers::isOtherCapital) ? capital : null;
    }

    private static boolean isOtherCapital(Hit hit) {
        return capitalOf(hit.terms().countries()) != null;
    }

    private static @Nullable Candidate capitalOf(List<Candidate> senses) {
        for (Candidate sense : senses) {
            if (sense.is(AliasKind.CAPITAL) && !sense.has(Condition.WEAK)) {
                return sense;
            }
        }
        return null;
    }

    /** The country of the city that a town lies at: "Edmonton, a suburb of Cairns", "Edmonton, just outside Cairns". */
    private @Nullable String besideCity(int word, List<Candidate> senses) {
        int at = word;
        while (at < word + PlaceDescription.LONGEST && isBesideWord(at) && !isBeside(at)) {
            at++;
        }
        Hit city = isBeside(at) && around.isSpaceAfter(at) ? scanned.hitFrom(at + 1) : null;
        boolean suburb = tokens.isWord(at, "of");
        if (city == null || city.terms().countries().size() != 1 || (!suburb && senses.size() < 2)) {
            return null;
        }
        Candidate place = city.terms().countries().get(0);
        boolean certain = place.is(AliasKind.CITY) && place.isCertain() && place.meets(city.capitals());
        return certain && senses.stream().allMatch(sense -> isTown(sense, false))
                ? place.subject().id()
                : null;
    }

    private boolean isBesideWord(int word) {
        return description.isWord(word) || (tokens.isWord(word, "just") && around.isSpaceAfter(word));
    }

    /** "outside", "near", "suburb of", "outskirts of". */
    private boolean isBeside(int word) {
        return tokens.isWord(word, "outside")
                || tokens.isWord(word, "near")
                || (tokens.isWord(word, "of")
                        && (tokens.isWord(word - 1, "suburb") || tokens.isWord(word - 1, "outskirts")));
    }

    /** Whether words in small letters say that a town lies in what follows: "in", "a town in", "the capital of". */
    private boolean isInWords(int word) {
        int at = word;
        while (at < word + PlaceDescription.LONGEST && description.isWord(at) && !isIn(at)) {
            at++;
        }
        return isIn(at) && around.isSpaceAfter(at);
    }

    /** "a coffee town in", "the village in": whether a noun of towns stands among these words. */
    private boolean isTownIn(int word) {
        boolean town = false;
        int at = word;
        while (at < word + PlaceDescription.LONGEST && tokens.isWord(at) && !isIn(at)) {
            town |= tokens.is(at, Cue.SETTLEMENT);
            if (tokens.isCapital(at) || !around.isSpaceAfter(at)) {
                return false;
            }
            at++;
        }
        boolean article = tokens.isWord(word, "a") || tokens.isWord(word, "the") || tokens.isWord(word, "an");
        return town && article && tokens.isWord(at, "in") && around.isSpaceAfter(at);
    }

    /** The country whose name stands at a word, if it is another one than those of some senses. */
    private @Nullable String nameAt(int word, List<Candidate> senses) {
        Hit hit = scanned.hitFrom(word);
        if (hit == null || hit.terms().countries().size() != 1) {
            return null;
        }
        Candidate state = hit.terms().countries().get(0);
        String country = state.subject().id();
        boolean other = !PlaceSenses.countries(senses).contains(country);
        return other && state.is(AliasKind.NAME) && state.meets(hit.capitals()) ? country : null;
    }

    /** "in", "capital of", "city of". */
    private boolean isIn(int word) {
        return tokens.isWord(word, "in")
                || (tokens.isWord(word, "of")
                        && (tokens.isWord(word - 1, "capital") || tokens.isWord(word - 1, "city")));
    }

    /** The first word after "in" and the direction behind it: "in northern Chile", "in the north of Chile". */
    private int behindIn(int word) {
        int at = word;
        while (!isIn(at)) {
            at++;
        }
        at++;
        while (at < word + 2 * PlaceDescription.LONGEST && description.isWord(at)) {
            at++;
        }
        return at;
    }

    /** The country that is named after a town: "Brest, France,", "Córdoba in southern Spain"; else null. */
    private @Nullable String stateBehind(Hit hit, List<Candidate> senses, int word, boolean in) {
        boolean directed = in && (around.isCommaAfter(hit.last()) || !tokens.isWord(word - 1, "in"));
        Hit behind = scanned.hitFrom(word);
        boolean enclosed = !in && behind != null && isEnclosed(hit, behind);
        if (senses.stream().anyMatch(candidate -> !isTown(candidate, directed || enclosed))) {
            return null;
        }
        if (behind == null
                || behind.terms().countries().size() != 1
                || behind.terms().nothing()) {
            return null;
        }
        Candidate state = behind.terms().countries().get(0);
        boolean fit = (state.is(AliasKind.NAME) || (in && isPartOf(state, behind)))
                && state.isCertain()
                && state.meets(behind.capitals());
        return fit && (in || isEndOfPlace(behind)) ? state.subject().id() : null;
    }

    /** "the Mozambican province": whether an adjective stands before a noun of towns and regions. */
    private boolean isPartOf(Candidate people, Hit hit) {
        return people.via() == Via.DEMONYM
                && around.isSpaceBehind(hit)
                && tokens.is(hit.last() + 1, Cue.SETTLEMENT)
                && !tokens.isCapital(hit.last() + 1);
    }

    /** "near Wellington, South Africa,": whether a capital behind "near" and a country are between commas. */
    private boolean isEnclosed(Hit town, Hit country) {
        int next = country.last() + 1;
        return tokens.is(town.first() - 1, Cue.IN_FRONT)
                && !tokens.isCapital(town.first() - 1)
                && (around.isCommaAfter(country.last()) || !around.isSpaceBehind(country))
                && !around.isPossessive(country.end())
                && !(around.isCommaAfter(country.last()) && scanned.hitFrom(next) != null);
    }

    /** Whether a sense is a town; a capital only where a direction says that another town is meant. */
    private static boolean isTown(Candidate candidate, boolean directed) {
        return candidate.is(AliasKind.CITY) || (directed && candidate.is(AliasKind.CAPITAL));
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
