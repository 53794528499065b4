package io.newswire.streams.matching.bodies;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.matching.text.ScannedText;
import java.util.Set;

/** Initials and the words that they stand for: "the Norvik Housing Council (NHC)". */
final class Initials {

    private static final int LONGEST = 8;
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_SPELT = 3;
    private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "to", "on", "in");
    private static final long NO_NAME = Cue.bits(Cue.PLAIN, Cue.GIVEN, Cue.MONTH, Cue.OFFICE, Cue.PERSON, Cue.TITLE);
    private static final long COMMON = Cue.bits(Cue.COMMON, Cue.OPENER, Cue.FAMILY, Cue.BUSINESS, Cue.ENDING);

    private Initials() {}

    /** The number of the word that stands in brackets directly after a word and is written as initials; else -1. */
    static int behind(int last, ScannedText scanned) {
        int word = last + 1;
        if (!scanned.tokens.isWord(word)) {
            return -1;
        }
        int open = scanned.text.indexOf('(', scanned.tokens.end(last));
        boolean alone = open >= 0
                && open + 1 == scanned.tokens.start(word)
                && scanned.text.substring(scanned.tokens.end(last), open).isBlank()
                && scanned.tokens.end(word) < scanned.text.length()
                && (scanned.text.charAt(scanned.tokens.end(word)) == ')'
                        || scanned.text.startsWith(", ", scanned.tokens.end(word)));
        return alone && (isInitials(word, scanned) || isSpelt(last, word, scanned)) ? word : -1;
    }

    /** Whether a word is written as a name and made of the initials of the words up to another: "(Amlo)". */
    private static boolean isSpelt(int last, int word, ScannedText scanned) {
        String letters = scanned.tokens.word(word);
        if (letters.length() < SHORTEST_SPELT || letters.length() > LONGEST || !scanned.tokens.isCapital(word)) {
            return false;
        }
        int at = last;
        for (int i = letters.length() - 1; i >= 0; i--) {
            while (scanned.tokens.isWord(at) && SMALL.contains(scanned.tokens.word(at))) {
                at--;
            }
            if (!scanned.tokens.isCapital(at) || first(at, scanned) != Character.toUpperCase(letters.charAt(i))) {
                return false;
            }
            at--;
        }
        return true;
    }

    /**
     * The last word of another name that stands alone in brackets behind a word, of at least two words or of one that
     * has no other use; else the word.
     */
    static int lastOfNameBehind(int last, ScannedText scanned) {
        int first = last + 1;
        int open = scanned.tokens.end(last) + 1;
        if (!scanned.tokens.isWord(first)
                || !scanned.text.startsWith(" (", open - 1)
                || scanned.tokens.start(first) != open + 1
                || scanned.hitFrom(first) != null) {
            return last;
        }
        int word = first;
        while (scanned.tokens.isCapital(word) && word - first < LONGEST_NAME) {
            if (scanned.tokens.isAny(word, NO_NAME) || isInitials(word, scanned)) {
                return last;
            }
            if (scanned.text.charAt(Math.min(scanned.tokens.end(word), scanned.text.length() - 1)) == ')') {
                return word > first || !scanned.tokens.isAny(word, COMMON) ? word : last;
            }
            word++;
        }
        return last;
    }

    /** The last word of what follows a name before brackets: the town of ", Norvik (", the field of "for Norvik (". */
    static int endOfTail(int last, ScannedText scanned) {
        int first = last + 1;
        if (scanned.around.isCommaAfter(last)) {
            return scanned.tokens.isCapital(first) ? first : last;
        }
        if (!scanned.around.isLink(first, "of") && !scanned.around.isLink(first, "for")) {
            return last;
        }
        int word = scanned.around.isLink(first + 1, "the") ? first + 2 : first + 1;
        while (word < first + LONGEST_NAME && scanned.tokens.isCapital(word) && scanned.around.isSpaceAfter(word)) {
            if (behind(word, scanned) >= 0) {
                return word;
            }
            word++;
        }
        return scanned.tokens.isCapital(word) ? word : last;
    }

    /** Whether a word is written as initials: capitals, or nearly so ("DfID", "IoT"). */
    static boolean isInitials(int word, ScannedText scanned) {
        int length = scanned.tokens.end(word) - scanned.tokens.start(word);
        if (!scanned.tokens.isCapital(word) || length < 2 || length > LONGEST) {
            return false;
        }
        int capitals = 0;
        for (int i = scanned.tokens.start(word); i < scanned.tokens.end(word); i++) {
            char c = scanned.text.charAt(i);
            if (!Character.isLetter(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2 && capitals * 2 > length;
    }

    /**
     * Whether initials can stand for some words: they begin with the same letter, or at least two of the words begin
     * with a letter of the initials.
     */
    static boolean fit(int first, int last, int initials, ScannedText scanned) {
        return first(first, scanned) == first(initials, scanned)
                || sharesTwo(first, last, scanned.tokens.word(initials), scanned);
    }

    private static char first(int word, ScannedText scanned) {
        return Character.toUpperCase(scanned.text.charAt(scanned.tokens.start(word)));
    }

    private static boolean sharesTwo(int first, int last, String initials, ScannedText scanned) {
        int found = 0;
        for (int word = first; word <= last; word++) {
            found += initials.indexOf(first(word, scanned)) >= 0 ? 1 : 0;
        }
        return found >= 2;
    }
}
