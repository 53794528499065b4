package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/** Where a person lives, behind the name: "Jane Roe, 12 Elm Street", "Jane Roe, of Elm Street". */
final class HomeAddress {

    /** At most this many words stand before the kind of street: "9025 Old Mill Road". */
    private static final int REACH = 4;

    private final Tokens tokens;
    private final TokenContext around;

    HomeAddress(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** Whether it follows a comma behind a name; {@code last} is the last word of the name. */
    boolean isBehind(int last) {
        int next = last + 1;
        if (!around.isCommaBehind(last)) {
            return false;
        }
        boolean of = tokens.isWord(next, "of") && around.isSpaceAfter(next);
        int number = of ? next + 1 : next;
        boolean numbered = tokens.isNumber(number) && around.isSpaceAfter(number);
        return (of || numbered) && isStreet(numbered ? number + 1 : number);
    }

    private boolean isStreet(int first) {
        for (int at = first; at < first + REACH && tokens.isCapital(at); at++) {
            if (at > first && tokens.is(at, Cue.STREET)) {
                return true;
            }
            if (!around.isSpaceAfter(at)) {
                return false;
            }
        }
        return false;
    }
}
