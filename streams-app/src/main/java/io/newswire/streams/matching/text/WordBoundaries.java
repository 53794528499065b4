package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;

/** Where in a text a name can start and end: at the edges of words, but not inside an address and not after "d'". */
final class WordBoundaries {

    private final String text;
    private final byte[] symbols;

    WordBoundaries(String text, byte[] symbols) {
        this.text = text;
        this.symbols = symbols;
    }

    /**
     * Whether a name can start at a position: not after an apostrophe inside a word, an at sign or the dot of an
     * address.
     */
    boolean isOpen(int start) {
        if (start == 0) {
            return true;
        }
        byte before = symbols[start - 1];
        if (before == CharFolding.DOT && isWithinInitials(start)) {
            return false;
        }
        if (before == CharFolding.APOSTROPHE || before == CharFolding.DOT) {
            return start == 1 || !CharFolding.isWord(symbols[start - 2]) || isAbbreviationDot(start - 1);
        }
        return text.charAt(start - 1) != '@' && text.charAt(start - 1) != '_';
    }

    /** Whether a letter with a dot behind it follows another letter and its dot: the D of "C.D.C.". */
    private boolean isWithinInitials(int start) {
        return start >= 2
                && symbols[start + 1] == CharFolding.DOT
                && CharFolding.isWord(symbols[start - 2])
                && (start == 2 || !CharFolding.isWord(symbols[start - 3]));
    }

    /**
     * Whether a dot without a space after it ends a sentence or an initial, because a capital follows; else it is part
     * of an address.
     */
    private boolean isAbbreviationDot(int at) {
        return symbols[at] == CharFolding.DOT && Character.isUpperCase(text.charAt(at + 1));
    }

    /** Whether a name can end before this position. */
    boolean isClosed(int end) {
        int at = end;
        while (symbols[at] == CharFolding.NOTHING) {
            at++;
        }
        if (CharFolding.isWord(symbols[at])) {
            return false;
        }
        if (at + 1 >= text.length()) {
            return true;
        }
        if (symbols[at] == CharFolding.APOSTROPHE) {
            return !CharFolding.isWord(symbols[at + 1]) || isPossessive(at);
        }
        if (symbols[at] == CharFolding.DOT && end >= 2 && symbols[end - 2] == CharFolding.DOT) {
            return false;
        }
        if (symbols[at] == CharFolding.DOT) {
            return !CharFolding.isWord(symbols[at + 1])
                    || (endsInLetters(end) && Character.isUpperCase(text.charAt(at + 1)));
        }
        return text.charAt(at) != '@' && text.charAt(at) != '_';
    }

    private boolean isPossessive(int apostrophe) {
        return Character.toLowerCase(text.charAt(apostrophe + 1)) == 's'
                && !CharFolding.isWord(symbols[apostrophe + 2]);
    }

    /** Whether the word that ends here has more than one letter. Then the dot after it does not belong to initials. */
    private boolean endsInLetters(int end) {
        return end >= 2 && CharFolding.isWord(symbols[end - 1]) && CharFolding.isWord(symbols[end - 2]);
    }
}
