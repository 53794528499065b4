package io.newswire.streams.matching.text;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.WordStarts;
import java.util.Arrays;

/**
 * A text in words: where each starts and ends, how it is written, which cues it gives. A word is a run of letters and
 * digits, so "U.S." is two and "US-led" is two. Words are numbered from 0. Every method that returns a boolean returns
 * false for a number that no word has.
 */
public final class Tokens {

    /** How many words {@link #wordAt} looks at, one after the other, before it searches. */
    private static final int NEAR = 16;

    public final String text;
    private final byte[] symbols;
    private int[] starts;
    private int[] ends;
    private long[] cues;
    private long[] codes;
    private boolean[] capital;
    private int words;
    private int smallWords;
    private int lastFound;
    private long seen;

    Tokens(String text) {
        this.text = text;
        this.symbols = CharFolding.symbols(text);
        int guess = text.length() / 5 + 4;
        starts = new int[guess];
        ends = new int[guess];
        cues = new long[guess];
        codes = new long[guess];
        capital = new boolean[guess];
        split();
    }

    /** How many words there are. */
    public int count() {
        return words;
    }

    /** How many words begin with one of the letters a to z. */
    int smallWords() {
        return smallWords;
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

    /** The first letters and digits of a word, as {@link WordStarts#code} puts them together. */
    long code(int word) {
        return codes[word];
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

    /** Whether a word is written in this way, in any letter case. */
    public boolean isSpelt(int word, String written) {
        return isWord(word)
                && ends[word] - starts[word] == written.length()
                && text.regionMatches(true, starts[word], written, 0, written.length());
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

    /** The word at a position, or the last word before it. It is quick for a position close to that of the last call. */
    public int wordAt(int position) {
        int near = lastFound;
        if (near < words && starts[near] <= position) {
            int last = Math.min(near + NEAR, words - 1);
            while (near < last && starts[near + 1] <= position) {
                near++;
            }
            if (near < last || near == words - 1) {
                lastFound = near;
                return near;
            }
        }
        int found = Arrays.binarySearch(starts, 0, words, position);
        int word = found >= 0 ? found : -found - 2;
        lastFound = Math.max(word, 0);
        return word;
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

    /** Whether a word is an initial with no space behind its dot: the P of "P.T. Roe" and of "P.Roe". */
    public boolean isJoinedInitial(int word) {
        boolean joined = isCapital(word)
                && ends[word] - starts[word] == 1
                && symbols[ends[word]] == CharFolding.DOT
                && isWord(word + 1)
                && starts[word + 1] == ends[word] + 1;
        if (!joined) {
            return false;
        }
        return isInitial(word + 1)
                ? word == 0 || starts[word] > ends[word - 1] + 1
                : isSurname(word + 1) && (word == 0 || symbols[starts[word] - 1] == CharFolding.SPACE);
    }

    private boolean isSurname(int word) {
        return isCapital(word) && ends[word] - starts[word] > 2 && !isAllCapitals(word);
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
            int end = i;
            int letters = 0;
            long code = 0;
            while (symbols[i] >= CharFolding.DIGIT) {
                byte symbol = symbols[i++];
                if (symbol != CharFolding.NOTHING) {
                    code = letters++ < WordStarts.LETTERS ? WordStarts.code(code, symbol) : code;
                    end = i;
                }
            }
            add(start, end, code);
        }
    }

    private void add(int start, int end, long code) {
        if (words == starts.length) {
            starts = Arrays.copyOf(starts, words * 2);
            ends = Arrays.copyOf(ends, words * 2);
            cues = Arrays.copyOf(cues, words * 2);
            codes = Arrays.copyOf(codes, words * 2);
            capital = Arrays.copyOf(capital, words * 2);
        }
        char first = text.charAt(start);
        starts[words] = start;
        if (first >= 'a' && first <= 'z') {
            smallWords++;
        } else {
            capital[words] = Character.isUpperCase(first);
        }
        codes[words] = code;
        ends[words++] = end;
    }
}
