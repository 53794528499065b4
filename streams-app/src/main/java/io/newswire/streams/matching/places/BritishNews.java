package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.Condition;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.rules.MatchContext;
import io.newswire.streams.matching.text.Candidate;
import io.newswire.streams.matching.text.Hit;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import java.util.Set;

/**
 * Decides that a town known in North America and in Britain is the British one, because the text is written as British
 * local news are: "in Cobble Street, Edmonton", "at 3.20pm", "a block of flats".
 */
public final class BritishNews {

    /** The country that is meant, ISO 3166-1 alpha-3. */
    public static final String BRITAIN = "GBR";

    private static final Set<String> NORTH_AMERICA = Set.of("USA", "CAN");

    /** Streets that are named so in Britain and hardly elsewhere. */
    private static final Set<String> STREETS = Set.of("Close", "Way", "Gardens", "Crescent", "Walk", "Mews", "Grove");

    private final MatchContext context;
    private final Tokens tokens;
    private final TokenContext around;
    private boolean read;
    private boolean british;

    public BritishNews(MatchContext context) {
        ScannedText scanned = context.scanned;
        this.context = context;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether a name with these senses means its British one here. */
    public boolean means(Hit hit, List<Candidate> senses) {
        boolean own = false;
        for (Candidate sense : senses) {
            String country = sense.subject().id();
            boolean here = country.equals(BRITAIN);
            if (!here && (!NORTH_AMERICA.contains(country) || context.evidence().life(country) > 0)) {
                return false;
            }
            own |= here && !sense.has(Condition.COMMA);
        }
        return own && senses.size() > 1 && (isBehindStreet(hit.first() - 1) || isBritish());
    }

    /** "of Larch Road, Edmonton", "in Cobble Street, Edmonton": a street without a number, behind "of" or "in". */
    private boolean isBehindStreet(int street) {
        boolean named =
                tokens.is(street, Cue.STREET) || (tokens.isWord(street) && STREETS.contains(tokens.word(street)));
        if (!around.isCommaAfter(street) || !named || !tokens.isCapital(street)) {
            return false;
        }
        int first = street;
        while (tokens.isCapital(first - 1) && around.isSpaceAfter(first - 1)) {
            first--;
        }
        return first < street && (around.isLink(first - 1, "of") || around.isLink(first - 1, "in"));
    }

    private boolean isBritish() {
        if (!read) {
            read = true;
            for (int word = 0; word < tokens.count() && !british; word++) {
                british = isClock(word) || isHome(word);
            }
        }
        return british;
    }

    /** "3.20pm", "2.26 am": a time with a full stop in it. */
    private boolean isClock(int minute) {
        int start = tokens.start(minute);
        int end = tokens.end(minute);
        boolean joined = end - start == 4
                && isHalf(tokens.text.substring(end - 2, end))
                && Character.isDigit(tokens.text.charAt(start));
        boolean apart = end - start == 2
                && tokens.isNumber(minute)
                && tokens.isWord(minute + 1)
                && around.isSpaceAfter(minute)
                && isHalf(tokens.word(minute + 1));
        return (joined || apart)
                && tokens.isNumber(minute - 1)
                && tokens.end(minute - 1) == start - 1
                && tokens.end(minute - 1) - tokens.start(minute - 1) <= 2
                && tokens.text.charAt(start - 1) == '.';
    }

    private static boolean isHalf(String word) {
        return word.equals("am") || word.equals("pm");
    }

    /** "flats", "a fire engine", "a primary school". */
    private boolean isHome(int word) {
        return tokens.isWord(word, "flats")
                || (tokens.isWord(word, "engine") && tokens.isWord(word - 1, "fire"))
                || (tokens.isWord(word, "school") && isPrimary(word - 1));
    }

    private boolean isPrimary(int word) {
        return tokens.isWord(word) && tokens.word(word).equalsIgnoreCase("primary");
    }
}
