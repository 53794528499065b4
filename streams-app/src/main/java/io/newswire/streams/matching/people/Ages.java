package io.newswire.streams.matching.people;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import io.newswire.streams.matching.text.TokenContext;
import io.newswire.streams.matching.text.Tokens;

/** Ages behind a name: "Jane Roe, 34,", "Jane Roe, 34 of". */
final class Ages {

    private static final int OLDEST = 115;

    private final Tokens tokens;
    private final TokenContext around;

    Ages(ScannedText scanned) {
        this.tokens = scanned.tokens;
        this.around = scanned.around;
    }

    /** ", 34,": an age of a grown-up behind a name of one word. */
    boolean isBetweenCommas(int word) {
        return tokens.isNumber(word)
                && tokens.end(word) - tokens.start(word) == 2
                && around.isCommaAfter(word - 1)
                && around.isCommaAfter(word)
                && isAge(word);
    }

    /** Whether a word is an age behind a name and a comma. */
    boolean isAge(int word) {
        return tokens.isNumber(word)
                && tokens.end(word) - tokens.start(word) <= 3
                && Integer.parseInt(tokens.word(word)) <= OLDEST
                && (!around.isSpaceAfter(word) || isBehindAge(word + 1));
    }

    /** Whether a word can stand behind an age: "34 of", "34 was", "34 years old"; not "12 miles". */
    private boolean isBehindAge(int word) {
        boolean linked = tokens.is(word, Cue.PLAIN) || tokens.is(word, Cue.SAYING) || tokens.is(word, Cue.PERSON_VERB);
        return !tokens.isCapital(word) && (linked || tokens.isWord(word, "years"));
    }
}
