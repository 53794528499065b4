package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;
import java.util.Set;

/** Words in small letters that say what a place is and where it lies in its country: "a port town in the far north of". */
final class PlaceDescription {

    /** At most this number of words describe a place: "a small port town in". */
    static final int LONGEST = 5;

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

    private final Tokens tokens;
    private final TokenContext around;

    PlaceDescription(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether a word can be one of such a description, with only space behind it. */
    boolean isWord(int word) {
        return tokens.isWord(word)
                && !tokens.isCapital(word)
                && around.isSpaceAfter(word)
                && (tokens.isAny(word, DESCRIPTIONS) || WORDS.contains(tokens.word(word)));
    }
}
