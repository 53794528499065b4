package io.newswire.streams.matching.bodies;

import io.newswire.streams.matching.text.ScannedText;

/** Initials and the words that they stand for: "the Norvik Housing Council (NHC)". */
final class Initials {

    private static final int LONGEST = 8;

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
        return alone && isInitials(word, scanned) ? word : -1;
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
