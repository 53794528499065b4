package io.newswire.streams.matching.places;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/** Words in small letters that say what a place is and where it lies in its country: "a port town in the far north of". */
final class PlaceDescription {

    /** At most this number of words describe a place: "a small port town in". */
    static final int LONGEST = 5;

    private static final long DESCRIPTIONS = Cue.bits(Cue.IN_FRONT, Cue.SETTLEMENT, Cue.TOWN, Cue.PLACE_WORD);

    private final Tokens tokens;
    private final TokenContext around;

    PlaceDescription(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether a word can be one of such a description, with only space behind it. */
    boolean isWord(int word) {
        return tokens.isWord(word)
                && tokens.isAny(word, DESCRIPTIONS)
                && !tokens.isCapital(word)
                && around.isSpaceAfter(word);
    }
}
