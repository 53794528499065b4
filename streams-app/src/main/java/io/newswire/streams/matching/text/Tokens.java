package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import java.util.Arrays;

/**
 * A text in words: where each starts and ends, how it is written, which cues it gives. A word is a run of letters and
 * digits, so "U.S." is two and "US-led" is two. Words are numbered from 0. Every method that returns a boolean returns
 * false for a number that no word has.
 */
public final class Tokens {

    public final String text;
    private final byte[] symbols;
    private int[] starts;
    private int[] ends;
    private long[] cues;
    private boolean[] capital;
    private int words;
    private long seen;

    Tokens(String text) {
        this.text = text;
        this.symbols = CharFolding.symbols(text);
        int guess = text.length() / 5 + 4;
        starts = new int[guess];
        ends = new int[guess];
        cues = new long[guess];
        capital = new boolean[guess];
        split();
    }

    /** How many words there are. */
    public int count() {
        return words;
    }

    byte[] symbols() {
        return symbols;
    }

    public byte symbol(int at) {
        return symbols[at];
    }

    /** Gives cues to the first and the last word of a known phrase. */
    void give(int firstWord, int lastWord, long bits) {
        cues[firstWord] |= bits;
        cues[lastWord] |= bits;
        seen |= bits;
    }

    /** Whether any word of the text has a cue. */
    public boolean has(Cue cue) {
        return (seen & cue.bit()) != 0;
    }

    /** Whether any word of the text has one of the cues whose bits are given. */
    public boolean hasAny(long bits) {
        return (seen & bits) != 0;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    public boolean isWord(int word) {
        return word >= 0 && word < words;
    }

    /** Whether a word is written exactly in this way. */
    public boolean isWord(int word, String written) {
        return isWord(word) && ends[word] - starts[word] == written.length() && text.startsWith(written, starts[word]);
    }

    public boolean is(int word, Cue cue) {
        return isWord(word) && (cues[word] & cue.bit()) != 0;
    }

    /** Whether a word has one of the cues whose bits are given. */
    public boolean isAny(int word, long bits) {
        return isWord(word) && (cues[word] & bits) != 0;
    }

    /** Whether a word begins with a capital. */
    public boolean isCapital(int word) {
        return isWord(word) && capital[word];
    }

    /** The first word from a number on that begins with a capital; the count of words if there is none. */
    public int nextCapital(int from) {
        int word = from;
        while (word < words && !capital[word]) {
            word++;
        }
        return word;
    }

    /** The same, or the first of one of several classes of words. */
    public int nextCapitalOr(int from, long bits) {
        int word = from;
        while (word < words && !capital[word] && (cues[word] & bits) == 0) {
            word++;
        }
        return word;
    }

    /** Whether a word is of digits only. */
    public boolean isNumber(int word) {
        if (!isWord(word)) {
            return false;
        }
        for (int i = starts[word]; i < ends[word]; i++) {
            if (symbols[i] < CharFolding.DIGIT || symbols[i] >= CharFolding.LETTER) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is all capitals, and has at least two. */
    public boolean isAllCapitals(int word) {
        if (!isWord(word) || ends[word] - starts[word] < 2) {
            return false;
        }
        for (int i = starts[word]; i < ends[word]; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The word at a position, or the last word before it. */
    public int wordAt(int position) {
        int found = Arrays.binarySearch(starts, 0, words, position);
        return found >= 0 ? found : -found - 2;
    }

    public String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** Whether a word is a single capital followed by a dot and a space: the initial of a name. */
    public boolean isInitial(int word) {
        return isCapital(word)
                && ends[word] - starts[word] == 1
                && symbols[ends[word]] == CharFolding.DOT
                && ends[word] + 1 < text.length()
                && symbols[ends[word] + 1] == CharFolding.SPACE;
    }

    /** Whether a word is the first of two initials with no space between them: the P of "P.T. Roe". */
    public boolean isJoinedInitial(int word) {
        return isCapital(word)
                && ends[word] - starts[word] == 1
                && symbols[ends[word]] == CharFolding.DOT
                && isWord(word + 1)
                && starts[word + 1] == ends[word] + 1
                && isInitial(word + 1)
                && (word == 0 || starts[word] > ends[word - 1] + 1);
    }

    private void split() {
        int i = 0;
        int length = text.length();
        while (i < length) {
            if (!CharFolding.isWord(symbols[i])) {
                i++;
                continue;
            }
            int start = i;
            int end = i + 1;
            while (i < length && (CharFolding.isWord(symbols[i]) || symbols[i] == CharFolding.NOTHING)) {
                i++;
                if (CharFolding.isWord(symbols[i - 1])) {
                    end = i;
                }
            }
            add(start, end);
        }
    }

    private void add(int start, int end) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            ends = Arrays.copyOf(ends, words * 2);
            cues = Arrays.copyOf(cues, words * 2);
            capital = Arrays.copyOf(capital, words * 2);
        }
        starts[words] = start;
        capital[words] = Character.isUpperCase(text.charAt(start));
        ends[words++] = end;
    }
}
