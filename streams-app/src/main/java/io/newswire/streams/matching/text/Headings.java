package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import java.util.Set;

/** Tells headings from sentences. */
final class Headings {

    /**
     * A heading has more than this number of capitalised words, and {@code TITLE_RATIO} times more of them than of
     * small words.
     */
    private static final int TITLE_WORDS = 3;

    private static final int TITLE_RATIO = 8;
    /** A sentence with a full stop is no heading if at most this number of its capitals are in no full name. */
    private static final int TITLE_NAMES = 2;
    /** At most this number of words to either side is looked at. */
    private static final int TITLE_REACH = 40;

    /** Verbs that headings leave out, or write with a capital. */
    private static final Set<String> VERBS = Set.of(
            "is", "was", "are", "were", "has", "had", "have", "met", "left", "won", "led", "ran", "saw", "told", "took",
            "came", "went", "made", "gave", "held", "lost");

    private static final int LONGEST_VERB = 4;

    private final Tokens tokens;
    private final TokenContext around;
    /** The sentence that was read last, {@code to} exclusive, and whether it is a heading. */
    private int from;

    private int to;
    private boolean heading;

    Headings(Tokens tokens, TokenContext around) {
        this.tokens = tokens;
        this.around = around;
    }

    /**
     * Whether most words of the sentence around a word begin with a capital, as in a headline. Then a capital says
     * little.
     */
    boolean isHeading(int word) {
        if (word < from || word >= to) {
            read(word);
        }
        return heading;
    }

    private void read(int word) {
        int first = word;
        while (!isBreak(first) && word - first < TITLE_REACH) {
            first--;
        }
        int capital = 0;
        int small = 0;
        int named = 0;
        int at = first;
        for (; at == first || (at < tokens.count() && at < word + TITLE_REACH && !isBreak(at)); at++) {
            if (tokens.is(at, Cue.TITLE) || tokens.end(at) - tokens.start(at) == 1) {
                continue;
            }
            if (tokens.isCapital(at)) {
                capital++;
                named += isFullName(at) ? 2 : 0;
            } else if (isVerb(at)) {
                small += 2;
            } else if (tokens.is(at, Cue.SAYING) || !(tokens.is(at, Cue.PLAIN) || tokens.is(at, Cue.IN_FRONT))) {
                small++;
            }
        }
        from = first;
        to = at;
        heading = capital > TITLE_WORDS
                && capital > TITLE_RATIO * small
                && !(capital - named <= TITLE_NAMES && isEnded(at - 1));
    }

    private boolean isVerb(int word) {
        return tokens.end(word) - tokens.start(word) <= LONGEST_VERB && VERBS.contains(tokens.word(word));
    }

    /** Whether a first name and another capital stand at a word. */
    private boolean isFullName(int word) {
        return tokens.is(word, Cue.GIVEN) && around.isSpaceAfter(word) && tokens.isCapital(word + 1);
    }

    /** Whether a full stop, which headings lack, stands behind a word. */
    private boolean isEnded(int word) {
        return tokens.symbol(tokens.end(word)) == CharFolding.DOT;
    }

    /** Whether a sentence begins with a word: not in "Dr. Roe", "Roe Jr. said", "D-Norvik", "N.D." and "(NHC)". */
    private boolean isBreak(int word) {
        return word == 0
                || (tokens.isCapital(word)
                        && tokens.start(word) > tokens.end(word - 1) + 1
                        && tokens.text.charAt(tokens.start(word) - 1) != '('
                        && around.isFirst(word)
                        && !tokens.is(word - 1, Cue.TITLE));
    }
}
