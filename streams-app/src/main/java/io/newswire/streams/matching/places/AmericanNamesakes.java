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

/** Whether the words beside a country's name make it an American state or town of that name: "Georgia Senate". */
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

    private final Tokens tokens;
    private final TokenContext around;

    public AmericanNamesakes(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether the word behind a name is that of a body that only an American state has: "Georgia Senate". */
    public boolean isAmericanState(Hit hit, List<Candidate> senses) {
        int next = hit.last() + 1;
        boolean both = senses.size() > 1 && senses.stream().anyMatch(candidate -> candidate.is(AliasKind.REGION));
        if (both && around.isPossessive(hit) && tokens.isWord(next + 1)) {
            return STATE_OFFICES.contains(tokens.word(next + 1))
                    && PlaceSenses.countries(senses).contains(USA);
        }
        return both
                && around.isSpaceBehind(hit)
                && tokens.isCapital(next)
                && STATE_WORDS.contains(tokens.word(next))
                && PlaceSenses.countries(senses).contains(USA);
    }

    /** Whether a country's name is a town's by the words before it: "the city of Turkey", not "the port city of Jordan". */
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
