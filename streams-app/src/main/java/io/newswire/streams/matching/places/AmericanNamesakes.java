package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.AliasKind;
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
 * Decides by the words beside a country's name whether it is an American state or town of the same name: "Georgia
 * Senate".
 */
public final class AmericanNamesakes {

    private static final String USA = "USA";

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
            "Board",
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
            "appeals",
            "troopers",
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

    /** What a country has and no state of the United States. */
    private static final Set<String> OF_COUNTRY = Set.of(
            "Prime",
            "prime",
            "parliament",
            "Parliament",
            "foreign",
            "Foreign",
            "Ambassador",
            "ambassador",
            "lari",
            "accession",
            "oligarch");

    /** Countries with the same name as their capital. */
    private static final Set<String> CITY_STATES = Set.of(
            "LUX", "SGP", "KWT", "PAN", "GTM", "DJI", "MCO", "SMR", "MEX", "HKG", "MAC", "GIB", "VAT", "SLV", "AND");

    private final Tokens tokens;
    private final TokenContext around;

    public AmericanNamesakes(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether the next word names something that only an American state has: "Georgia Senate". */
    public boolean isAmericanState(Hit hit, List<Candidate> senses) {
        int next = hit.last() + 1;
        boolean both = senses.size() > 1 && senses.stream().anyMatch(candidate -> candidate.is(AliasKind.REGION));
        if (both && around.isPossessive(hit) && tokens.isWord(next + 1)) {
            return STATE_OFFICES.contains(tokens.word(next + 1))
                    && PlaceSenses.countries(senses).contains(USA);
        }
        return both
                && around.isSpaceBehind(hit)
                && (tokens.isCapital(next) ? STATE_WORDS : STATE_OFFICES).contains(tokens.word(next))
                && PlaceSenses.countries(senses).contains(USA);
    }

    /** The country among the senses if the next word names something that no American state has; else null. */
    public @Nullable Candidate countryByWords(Hit hit, List<Candidate> senses) {
        int next = around.isPossessive(hit) ? hit.last() + 2 : hit.last() + 1;
        boolean joined = around.isPossessive(hit) || around.isSpaceBehind(hit);
        if (senses.size() < 2 || !joined || !tokens.isWord(next) || !OF_COUNTRY.contains(tokens.word(next))) {
            return null;
        }
        for (Candidate sense : senses) {
            if (sense.via() == Via.NAME) {
                return sense;
            }
        }
        return null;
    }

    /**
     * Whether the words before a country's name make it a town: "the city of Turkey", but not "the port city of
     * Jordan".
     */
    public boolean isTownByWords(Hit hit, List<Candidate> senses) {
        int town = hit.first() - 2;
        if (senses.get(0).via() != Via.NAME || !tokens.is(town + 1, Cue.TOWN) || !tokens.is(town, Cue.TOWN)) {
            return false;
        }
        boolean bare = tokens.isCapital(town)
                || !around.isSpaceAfter(town - 1)
                || tokens.word(town - 1).equalsIgnoreCase("the");
        return bare && !CITY_STATES.contains(senses.get(0).subject().id());
    }
}
