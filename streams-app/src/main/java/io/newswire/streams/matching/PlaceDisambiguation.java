package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.AliasKind;
import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Via;
import io.newswire.streams.matching.rules.Evidence;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which country a name stands for where there is a choice: "Paris, Texas", Georgia the state, Lebanon the town
 * in Tennessee. What stands beside the name decides first, then what the article decided before, then what else it
 * speaks of.
 */
final class PlaceDisambiguation {

    private static final String USA = "USA";
    /** Countries whose news writes a town with its state behind it. */
    private static final Set<String> TOWN_BEFORE_STATE = Set.of("USA", "CAN", "AUS");

    private static final Set<String> STATE_WORDS = Set.of(
            "Supreme",
            "Senate",
            "House",
            "Legislature",
            "Republicans",
            "Republican",
            "Democrats",
            "Democrat",
            "Tech",
            "Bulldogs",
            "State",
            "Bureau",
            "Department",
            "Power",
            "General",
            "Southern",
            "Gov",
            "Governor",
            "Secretary",
            "Attorney",
            "Sen",
            "Rep",
            "Congressman",
            "Congresswoman",
            "Lt",
            "Public",
            "Court",
            "GOP");
    private static final Set<String> STATE_OFFICES = Set.of(
            "governor",
            "secretary",
            "attorney",
            "lieutenant",
            "senators",
            "senator",
            "Republican",
            "Republicans",
            "Democratic",
            "Democrats",
            "legislature",
            "statehouse",
            "electors",
            "congressman",
            "congresswoman");
    /** Countries whose name is that of their capital, too. */
    private static final Set<String> CITY_STATES = Set.of(
            "LUX", "SGP", "KWT", "PAN", "GTM", "DJI", "MCO", "SMR", "MEX", "HKG", "MAC", "GIB", "VAT", "SLV", "AND");

    /** Countries whose towns share their names. */
    private static final List<String> ENGLISH = List.of("USA", "GBR", "CAN", "AUS", "IRL", "NZL");

    private static final String CANADA = "CAN";

    private final Gazetteer gazetteer;
    private final MatchContext context;

    PlaceDisambiguation(Gazetteer gazetteer, MatchContext context) {
        this.gazetteer = gazetteer;
        this.context = context;
    }

    /** The country whose region stands behind a name and a comma, if it can be the place's own. */
    @Nullable
    String regionBehind(Hit hit, List<Candidate> senses) {
        if (!canBeTown(senses)) {
            return null;
        }
        boolean in = context.scanned.around.isLink(hit.last() + 1, "in");
        if (!in && !context.scanned.around.isCommaAfter(hit.last())) {
            return null;
        }
        String state = stateBehind(hit, senses, in);
        if (state != null) {
            return state;
        }
        Hit behind = context.scanned.hitFrom(hit.last() + (in ? 2 : 1));
        if (behind == null) {
            return null;
        }
        Set<String> own = countries(senses);
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

    /** The country whose name stands behind a town that is no capital: "Brest, France,", "Córdoba in southern Spain". */
    private @Nullable String stateBehind(Hit hit, List<Candidate> senses, boolean in) {
        if (senses.stream().anyMatch(candidate -> !candidate.is(AliasKind.CITY))) {
            return null;
        }
        int word = hit.last() + (in ? 2 : 1);
        if (in && context.scanned.tokens.is(word, Cue.IN_FRONT) && !context.scanned.tokens.isCapital(word)) {
            word++;
        }
        Hit behind = context.scanned.hitFrom(word);
        if (behind == null
                || behind.terms().countries().size() != 1
                || behind.terms().nothing()) {
            return null;
        }
        Candidate state = behind.terms().countries().get(0);
        boolean fit = state.is(AliasKind.NAME) && state.isCertain() && state.meets(behind.capitals());
        return fit && (in || isEndOfPlace(behind)) ? state.subject().id() : null;
    }

    /** Whether nothing behind "TOWN, COUNTRY" makes it a list of places or the country an owner. */
    private boolean isEndOfPlace(Hit country) {
        ScannedText scanned = context.scanned;
        int next = country.last() + 1;
        if (!scanned.tokens.isWord(next)) {
            return true;
        }
        boolean list = scanned.tokens.isWord(next, "and")
                || scanned.tokens.isWord(next, "or")
                || scanned.around.isPossessive(country.end());
        if (list || scanned.around.isHyphenAfter(country.last())) {
            return false;
        }
        Hit more = scanned.around.isCommaAfter(country.last()) ? scanned.hitFrom(next) : null;
        return more == null || !more.isCountry();
    }

    /** The sense that fits the place standing before a name and a comma ("Tbilisi, Georgia"). */
    @Nullable
    Candidate fittingPlaceBefore(Hit hit, List<Candidate> senses) {
        boolean behindComma = context.scanned.around.isCommaAfter(hit.first() - 1);
        if (senses.size() < 2 || !behindComma || senses.stream().allMatch(candidate -> candidate.is(AliasKind.CITY))) {
            return null;
        }
        Hit before = context.scanned.hitTo(hit.first() - 1);
        if (before == null) {
            return null;
        }
        Set<String> countries = countries(before.terms().countries());
        for (Candidate sense : senses) {
            if (countries.contains(sense.subject().id())) {
                return sense;
            }
        }
        return null;
    }

    /** The country that the article has decided on before for a place name, be it a listed sense or not. */
    @Nullable
    String remembered(List<Candidate> senses) {
        return canBeTown(senses) ? context.knowledge.sense(senses.get(0).folded()) : null;
    }

    /** Whether the word behind a name is that of a body that only an American state has: "Georgia Senate". */
    boolean isAmericanState(Hit hit, List<Candidate> senses) {
        int next = hit.last() + 1;
        boolean both = senses.size() > 1 && senses.stream().anyMatch(candidate -> candidate.is(AliasKind.REGION));
        if (both && context.scanned.around.isPossessive(hit) && context.scanned.tokens.isWord(next + 1)) {
            return STATE_OFFICES.contains(context.scanned.tokens.word(next + 1))
                    && countries(senses).contains(USA);
        }
        return both
                && context.scanned.around.isSpaceBehind(hit)
                && context.scanned.tokens.isCapital(next)
                && STATE_WORDS.contains(context.scanned.tokens.word(next))
                && countries(senses).contains(USA);
    }

    /** Whether a country's name is a town's by the words before it: "the city of Turkey", not "the port city of Jordan". */
    boolean isTownByWords(Hit hit, List<Candidate> senses) {
        ScannedText scanned = context.scanned;
        int town = hit.first() - 2;
        if (senses.get(0).via() != Via.NAME
                || !scanned.tokens.is(town + 1, Cue.TOWN)
                || !scanned.tokens.is(town, Cue.TOWN)) {
            return false;
        }
        boolean bare = scanned.tokens.isCapital(town)
                || !scanned.around.isSpaceAfter(town - 1)
                || scanned.tokens.word(town - 1).equalsIgnoreCase("the");
        return bare && !CITY_STATES.contains(senses.get(0).subject().id());
    }

    /** The sense that the rest of the article speaks for; the first listed one if nothing does. */
    Candidate likeliest(List<Candidate> senses) {
        Candidate best = senses.get(0);
        if (senses.size() == 1) {
            return best;
        }
        boolean places = senses.stream().allMatch(sense -> sense.via() == Via.PLACE);
        int most = Integer.MIN_VALUE;
        for (Candidate sense : senses) {
            int weight = 2 * weight(sense) + (places ? bonus(sense) : 0);
            if (weight > most) {
                most = weight;
                best = sense;
            }
        }
        return best;
    }

    /**
     * The country of a town that bears a famous name ("London", Kentucky), if the article speaks of local life there,
     * of other countries far less, and not of the country that the name would else stand for.
     */
    @Nullable
    String localTown(Candidate candidate) {
        if (!candidate.has(Condition.LOCAL) || weight(candidate) > 0) {
            return null;
        }
        Evidence evidence = context.evidence();
        boolean needsLife = candidate.is(AliasKind.CAPITAL);
        if (evidence.places(USA) > 2 * evidence.abroad(USA) && (!needsLife || evidence.life(USA) > 0)) {
            return USA;
        }
        return evidence.life(CANADA) > 0 && evidence.places(CANADA) > 2 * evidence.abroad(CANADA) ? CANADA : null;
    }

    /**
     * The country of a town whose name is known from another English-speaking country that the article does not name
     * otherwise, while it plays in this one: Edmonton in London.
     */
    @Nullable
    String namesake(Candidate candidate) {
        String own = candidate.subject().id();
        boolean town = candidate.is(AliasKind.CITY)
                || (candidate.is(AliasKind.REGION) && !candidate.folded().startsWith("county "));
        if (!town
                || !ENGLISH.contains(own)
                || candidate.has(Condition.COMMA)
                || (own.equals(USA) && candidate.is(AliasKind.REGION))) {
            return null;
        }
        Evidence evidence = context.evidence();
        int ofItself = 2 * evidence.ofName(candidate.folded());
        if (evidence.of(own) > ofItself) {
            return null;
        }
        for (String other : ENGLISH) {
            int foreign = evidence.abroad(other) - ofItself / 2;
            if (!other.equals(own)
                    && evidence.isPlayedIn(other)
                    && evidence.places(other) >= 2
                    && evidence.of(other) > 2 * foreign) {
                return other;
            }
        }
        return null;
    }

    /** Between two places of one name, their country's name tips the scale. */
    private int bonus(Candidate sense) {
        return context.evidence().of(sense.subject().id()) > 0 ? 1 : 0;
    }

    /**
     * How much an article speaks for a sense. A place inside a country is supported by other places there: "U.S." says
     * little for Georgia the state.
     */
    private int weight(Candidate sense) {
        String country = sense.subject().id();
        int weight = sense.via() == Via.PLACE || sense.has(Condition.WEAK)
                ? 2 * context.evidence().places(country)
                : context.evidence().of(country);
        if (sense.has(Condition.WEAK) && sense.via() != Via.PLACE) {
            weight--;
        }
        weight += 2 * context.evidence().people(country);
        for (String near : gazetteer.near(country)) {
            weight += context.evidence().of(near);
        }
        return weight;
    }

    private static boolean canBeTown(List<Candidate> senses) {
        for (Candidate sense : senses) {
            if ((sense.via() == Via.PLACE && !sense.is(AliasKind.REGION)) || sense.isTown()) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> countries(List<Candidate> senses) {
        Set<String> countries = new HashSet<>();
        for (Candidate sense : senses) {
            countries.add(sense.subject().id());
            if (sense.isTown()) {
                countries.add(USA);
            }
        }
        return countries;
    }
}
