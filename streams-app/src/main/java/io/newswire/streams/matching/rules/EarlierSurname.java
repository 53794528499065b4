package io.newswire.streams.matching.rules;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;

/**
 * Whether a surname that stands before the full name of its bearer in the same paragraph is used as a name: "Marlow was
 * at home. Anna Marlow said". Such a line is often a summary of the text that follows.
 */
public final class EarlierSurname {

    private static final long WORDS = Cue.bits(
            Cue.COMMON,
            Cue.NAMESAKE,
            Cue.BUSINESS,
            Cue.SPORT,
            Cue.PERSON,
            Cue.OFFICE,
            Cue.TITLE,
            Cue.THING,
            Cue.KIND,
            Cue.GIVEN,
            Cue.MONTH);
    private static final int SHORTEST = 4;

    private EarlierSurname() {}

    /** Whether one word can be such a surname: it has no other meaning, and no other name stands beside it. */
    public static boolean stands(int word, ScannedText scanned) {
        if (scanned.tokens.end(word) - scanned.tokens.start(word) < SHORTEST
                || scanned.tokens.isAny(word, WORDS)
                || scanned.around.isPlain(word)
                || scanned.hitFrom(word) != null
                || scanned.around.isShouting()
                || isBesideCapital(word, scanned)) {
            return false;
        }
        return !scanned.around.isFirst(word)
                || scanned.around.isPossessive(scanned.tokens.end(word))
                || scanned.around.isCommaAfter(word)
                || isSubject(word, scanned);
    }

    private static boolean isBesideCapital(int word, ScannedText scanned) {
        int before = word - 1;
        int next = word + 1;
        return scanned.names.isBehindName(word)
                || scanned.tokens.isInitial(before)
                || scanned.around.isHyphenAfter(before)
                || scanned.around.isHyphenAfter(word)
                || (scanned.around.isSpaceAfter(word)
                        && scanned.tokens.isCapital(next)
                        && !scanned.tokens.is(next, Cue.PLAIN));
    }

    /** Whether a verb follows the first word of a sentence: "Marlow was", "Marlow said". */
    private static boolean isSubject(int word, ScannedText scanned) {
        int next = word + 1;
        return scanned.around.isSpaceAfter(word)
                && (scanned.tokens.is(next, Cue.SAYING)
                        || scanned.tokens.is(next, Cue.PERSON_VERB)
                        || scanned.tokens.isWord(next, "to")
                        || scanned.tokens.isWord(next, "is")
                        || scanned.tokens.isWord(next, "was")
                        || scanned.tokens.isWord(next, "has")
                        || scanned.tokens.isWord(next, "had")
                        || scanned.tokens.isWord(next, "will")
                        || scanned.tokens.isWord(next, "would"));
    }
}
