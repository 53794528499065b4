package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.List;
import java.util.Set;

/**
 * Decides whether an unlisted capitalised word is the name of a place, by its form or by the word before it: "in
 * Rogersville", "near Kasba Bonli", "Neches River".
 */
final class LocalPlaceNames {

    private static final Set<String> BEFORE_PLACES = Set.of("in", "near", "outside");

    /** Capitalised words that stand after "in" and are not a place inside a country: "in Europe", "in Chapter". */
    private static final Set<String> NO_PLACES = Set.of(
            "africa",
            "african",
            "asia",
            "asian",
            "europe",
            "americas",
            "antarctica",
            "arctic",
            "caribbean",
            "balkans",
            "sahel",
            "maghreb",
            "scandinavia",
            "parliament",
            "heaven",
            "hell",
            "god",
            "christ",
            "jesus",
            "islam",
            "christianity",
            "judaism",
            "medicare",
            "medicaid",
            "room",
            "chapter",
            "article",
            "phase",
            "part",
            "game",
            "class",
            "grade",
            "group",
            "pool",
            "lane",
            "earth",
            "mars",
            "venus",
            "bitcoin",
            "mandarin",
            "arabic",
            "latin",
            "hindi",
            "urdu",
            "swahili",
            "cantonese",
            "braille",
            "sanskrit",
            "persian",
            "farsi",
            "pashto",
            "dari",
            "hebrew",
            "yiddish",
            "internet",
            "facebook",
            "twitter",
            "java",
            "python",
            "ramadan",
            "lent",
            "advent",
            "show",
            "season",
            "round",
            "act",
            "volume",
            "hollywood",
            "formula",
            "series",
            "level",
            "stage",
            "figure",
            "table",
            "appendix",
            "exhibit");

    private static final List<String> TOWN_ENDINGS =
            List.of("ville", "burg", "burgh", "borough", "boro", "town", "bury", "mouth", "haven", "wick", "minster");

    private static final Set<String> LANDSCAPES = Set.of(
            "River",
            "Lake",
            "Creek",
            "Valley",
            "Mountains",
            "Mountain",
            "Falls",
            "Beach",
            "Island",
            "Islands",
            "Hills",
            "Springs",
            "Heights",
            "Bay",
            "Harbor",
            "Harbour",
            "Lagoon",
            "Reservoir",
            "Peninsula",
            "Canyon",
            "Forest");

    private static final int SHORTEST_TOWN = 7;

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;
    private final PlaceNameWords words;

    LocalPlaceNames(ScannedText scanned, PlaceNameWords words) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
        this.words = words;
    }

    /** Whether an unlisted capitalised word stands where a place can stand: "in Rogersville", "near Kasba Bonli". */
    boolean isLocal(int word) {
        int before = word - 1;
        if (tokens.isCapital(before) || !around.isSpaceAfter(before) || scanned.hitFrom(word) != null) {
            return false;
        }
        boolean townly = tokens.end(word) - tokens.start(word) >= SHORTEST_TOWN && isTownByForm(word);
        boolean behind =
                isHome(before) || (tokens.is(before, Cue.IN_FRONT) && BEFORE_PLACES.contains(tokens.word(before)));
        if (!townly && !behind) {
            return false;
        }
        boolean particle = tokens.is(word, Cue.PARTICLE)
                && (around.isSpaceAfter(word) || around.isTitleGap(word))
                && tokens.isCapital(word + 1)
                && isLocalName(word + 1);
        return (behind && (isLocalName(word) || particle))
                || (townly && isLocalName(word) && !tokens.is(before, Cue.TITLE) && !tokens.is(before, Cue.SAYING));
    }

    /** Whether a word is the "of" behind a person's age, before the place where the person lives: "Jane Roe, 57, of". */
    private boolean isHome(int of) {
        int age = of - 1;
        return tokens.isWord(of, "of")
                && tokens.isNumber(age)
                && tokens.end(age) - tokens.start(age) == 2
                && around.isCommaAfter(age)
                && around.isCommaAfter(age - 1)
                && tokens.isCapital(age - 1);
    }

    /** Whether a word ends like a town of an English-speaking country: "Rogersville". */
    private boolean isTownByForm(int word) {
        for (String ending : TOWN_ENDINGS) {
            int start = tokens.end(word) - ending.length();
            if (start > tokens.start(word) + 2 && scanned.text.startsWith(ending, start)) {
                return !tokens.is(word, Cue.FAMILY) && !tokens.is(word, Cue.GIVEN);
            }
        }
        return false;
    }

    /** Whether a word is the end of a landscape's name: "Neches River", "Glenrock Lagoon". */
    boolean isLandscape(int word) {
        return tokens.is(word, Cue.NAMESAKE)
                && around.isSpaceAfter(word - 1)
                && LANDSCAPES.contains(tokens.word(word))
                && words.isName(word - 1)
                && !tokens.is(word - 1, Cue.COMMON)
                && scanned.hitTo(word) == null
                && scanned.hitTo(word - 1) == null
                && !(around.isSpaceAfter(word) && tokens.isCapital(word + 1));
    }

    private boolean isLocalName(int word) {
        return words.isName(word)
                && !NO_PLACES.contains(words.fold(word, word))
                && !tokens.isAllCapitals(word)
                && scanned.hitFrom(word) == null
                && scanned.hitTo(word) == null
                && !tokens.is(word, Cue.COMMON)
                && !tokens.is(word, Cue.NAMESAKE)
                && !tokens.is(word, Cue.STREET)
                && !tokens.is(word, Cue.MONTH)
                && !tokens.is(word, Cue.PERSON)
                && !tokens.is(word, Cue.ENDING)
                && !tokens.is(word, Cue.WEAK_ENDING)
                && !tokens.is(word, Cue.LEGAL_FORM)
                && !tokens.is(word, Cue.BEGINNING);
    }

    /** The last word of the place name that starts with a word; -1 if it is no place name after all. */
    int lastOf(int word) {
        int last = word;
        while (last - word < PlaceNameWords.LONGEST && around.isSpaceAfter(last) && tokens.isCapital(last + 1)) {
            if (tokens.is(last + 1, Cue.COUNTY) || (!isLocalName(last + 1) && !tokens.is(last + 1, Cue.NAMESAKE))) {
                return -1;
            }
            last++;
        }
        boolean more = around.isPossessive(tokens.end(last)) || around.isHyphenAfter(last) || around.isTitleCase(word);
        boolean other = last - word == PlaceNameWords.LONGEST
                || tokens.is(last, Cue.STREET)
                || isCounty(last)
                || (tokens.is(word, Cue.GIVEN) && last > word);
        return more || other ? -1 : last;
    }

    private boolean isCounty(int last) {
        return tokens.is(last, Cue.COUNTY) || (around.isSpaceAfter(last) && tokens.is(last + 1, Cue.COUNTY));
    }
}
