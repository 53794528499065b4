package io.newswire.streams.matching.bodies;

import io.newswire.streams.matching.text.ScannedText;

/** Initials that an article explains: "the Norvik Housing Council (NHC)". */
final class Initials {

    private static final int LONGEST = 8;

    private Initials() {}

    /** The word of initials that stands in brackets directly behind a word, or -1. */
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

    /** Whether initials can be those of words: the same first letter, or each letter begins a word in turn. */
    static boolean fit(int first, int last, int initials, ScannedText scanned) {
        return first(first, scanned) == first(initials, scanned)
                || sharesTwo(first, last, scanned.tokens.word(initials), scanned);
    }

    /** Whether each letter of a text begins one of some words, in their order, no capitalised one left out. */
    static boolean areOf(int first, int last, String text, ScannedText scanned) {
        int at = 0;
        for (int word = first; word <= last; word++) {
            if (at < text.length() && scanned.tokens.isCapital(word) && first(word, scanned) == text.charAt(at)) {
                at++;
            } else if (scanned.tokens.isCapital(word)) {
                return false;
            }
        }
        return at == text.length();
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
