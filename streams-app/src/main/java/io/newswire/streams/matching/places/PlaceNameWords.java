package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/** Which words can be part of a place's name, and where the name begins. */
final class PlaceNameWords {

    /** How many words a name has at most. */
    static final int LONGEST = 3;

    private final ScannedText scanned;
    private final Tokens tokens;
    private final TokenContext around;

    PlaceNameWords(ScannedText scanned) {
        this.scanned = scanned;
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether a word can be part of a place's name. */
    boolean isName(int word) {
        return tokens.isCapital(word)
                && !tokens.is(word, Cue.PLAIN)
                && !tokens.is(word, Cue.OFFICE)
                && !tokens.is(word, Cue.TITLE)
                && tokens.end(word) - tokens.start(word) > 1;
    }

    /** The first word of a name that has particles at the start and ends with a word: "San Bernardino", "St. Louis". */
    int backOverParticles(int word) {
        int first = word;
        while (first > 0
                && word - first < LONGEST
                && around.isSpaceAfter(first - 1)
                && tokens.is(first - 1, Cue.PARTICLE)
                && tokens.isCapital(first - 1)) {
            first--;
        }
        return first;
    }

    /** The first of at most three unlisted capitalised words in a row that end with a word. */
    int backOverCapitals(int word) {
        int first = word;
        while (first > 0
                && word - first + 1 < LONGEST
                && !around.isFirst(first)
                && around.isSpaceAfter(first - 1)
                && isName(first - 1)
                && scanned.hitTo(first - 1) == null) {
            first--;
        }
        return first;
    }

    /** Whether the words from one to another are all capitalised, with only space between them. */
    boolean isJoined(int first, int last) {
        for (int word = first; word < last; word++) {
            if (!around.isSpaceAfter(word) || !tokens.isCapital(word + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Words, folded. */
    String fold(int first, int last) {
        return CharFolding.fold(scanned.text.substring(tokens.start(first), tokens.end(last)));
    }
}
