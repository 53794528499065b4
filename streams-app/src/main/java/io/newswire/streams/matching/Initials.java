package io.newswire.streams.matching;

/** Initials that an article explains: "the Norvik Housing Council (NHC)". */
final class Initials {

    private static final int LONGEST = 8;

    private Initials() {}

    /** The word of initials that stands in brackets directly behind a word, or -1. */
    static int behind(int last, Scan scan) {
        int word = last + 1;
        if (!scan.isWord(word)) {
            return -1;
        }
        int open = scan.text.indexOf('(', scan.end(last));
        boolean alone = open >= 0
                && open + 1 == scan.start(word)
                && scan.text.substring(scan.end(last), open).isBlank()
                && scan.end(word) < scan.text.length()
                && (scan.text.charAt(scan.end(word)) == ')' || scan.text.startsWith(", ", scan.end(word)));
        return alone && isInitials(word, scan) ? word : -1;
    }

    /** Whether a word is written as initials: capitals, or nearly so ("DfID", "IoT"). */
    static boolean isInitials(int word, Scan scan) {
        int length = scan.end(word) - scan.start(word);
        if (!scan.isCapital(word) || length < 2 || length > LONGEST) {
            return false;
        }
        int capitals = 0;
        for (int i = scan.start(word); i < scan.end(word); i++) {
            char c = scan.text.charAt(i);
            if (!Character.isLetter(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2 && capitals * 2 > length;
    }

    /** Whether initials can be those of words: the same first letter, or each letter begins a word in turn. */
    static boolean fit(int first, int last, int initials, Scan scan) {
        return first(first, scan) == first(initials, scan) || sharesTwo(first, last, scan.word(initials), scan);
    }

    /** Whether each letter of a text begins one of some words, in their order, no capitalised one left out. */
    static boolean areOf(int first, int last, String text, Scan scan) {
        int at = 0;
        for (int word = first; word <= last; word++) {
            if (at < text.length() && scan.isCapital(word) && first(word, scan) == text.charAt(at)) {
                at++;
            } else if (scan.isCapital(word)) {
                return false;
            }
        }
        return at == text.length();
    }

    private static char first(int word, Scan scan) {
        return Character.toUpperCase(scan.text.charAt(scan.start(word)));
    }

    private static boolean sharesTwo(int first, int last, String initials, Scan scan) {
        int found = 0;
        for (int word = first; word <= last; word++) {
            found += initials.indexOf(first(word, scan)) >= 0 ? 1 : 0;
        }
        return found >= 2;
    }
}
