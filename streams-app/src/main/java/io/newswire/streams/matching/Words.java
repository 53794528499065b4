package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Letters;
import java.util.Arrays;

/**
 * A text in words: where each starts and ends, how it is written, what stands between it and the next, which cues it
 * gives. A word is a run of letters and digits, so "U.S." is two and "US-led" is two. A number that is no word's is
 * never an error: every question about it is answered with no.
 */
class Words {

    /** A heading has more capitals than this, and far more than small words that are no particles. */
    private static final int TITLE_WORDS = 3;

    private static final int TITLE_RATIO = 8;
    /** How far a sentence is looked at to either side. */
    private static final int TITLE_REACH = 40;

    final String text;
    private final byte[] symbols;
    private int[] starts;
    private int[] ends;
    private long[] cues;
    private int words;
    private long seen;

    Words(String text) {
        this.text = text;
        this.symbols = Letters.symbols(text);
        int guess = text.length() / 5 + 4;
        starts = new int[guess];
        ends = new int[guess];
        cues = new long[guess];
        split();
    }

    /** How many words there are. */
    final int count() {
        return words;
    }

    final byte[] symbols() {
        return symbols;
    }

    final byte symbol(int at) {
        return symbols[at];
    }

    /** Notes that the first and the last word of a known phrase give cues. */
    final void give(int firstWord, int lastWord, long bits) {
        cues[firstWord] |= bits;
        cues[lastWord] |= bits;
        seen |= bits;
    }

    /** Whether any word of the text gives a cue. */
    boolean has(Cue cue) {
        return (seen & cue.bit()) != 0;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    boolean isWord(int word) {
        return word >= 0 && word < words;
    }

    /** Whether a word is written just so. */
    boolean isWord(int word, String written) {
        return isWord(word) && ends[word] - starts[word] == written.length() && text.startsWith(written, starts[word]);
    }

    boolean is(int word, Cue cue) {
        return isWord(word) && (cues[word] & cue.bit()) != 0;
    }

    /** Whether a word begins with a capital. */
    boolean isCapital(int word) {
        return isWord(word) && Character.isUpperCase(text.charAt(starts[word]));
    }

    /** Whether a word is of digits only. */
    boolean isNumber(int word) {
        if (!isWord(word)) {
            return false;
        }
        for (int i = starts[word]; i < ends[word]; i++) {
            if (symbols[i] < Letters.DIGIT || symbols[i] >= Letters.LETTER) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is all capitals, and has at least two. */
    boolean isAllCapitals(int word) {
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

    /** Whether nothing but white space stands between a word and the next. */
    boolean isSpaceAfter(int word) {
        if (!isWord(word) || !isWord(word + 1)) {
            return false;
        }
        for (int i = ends[word]; i < starts[word + 1]; i++) {
            if (symbols[i] != Letters.SPACE) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but white space stands between a hit, its last dot included, and the next word. */
    boolean isSpaceBehind(Hit hit) {
        if (!isWord(hit.last() + 1)) {
            return false;
        }
        for (int i = hit.end(); i < starts[hit.last() + 1]; i++) {
            if (symbols[i] != Letters.SPACE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is a given one and stands between two others with nothing but space. */
    boolean isLink(int word, String text) {
        return isSpaceAfter(word - 1) && isSpaceAfter(word) && word(word).equals(text);
    }

    /** Whether a hit bears a possessive 's. */
    boolean isPossessive(Hit hit) {
        return hasPossessive(hit.end(), hit.end() + 1);
    }

    /** Whether a name that ends before a position bears a possessive, be it 's or, behind an s, the apostrophe alone. */
    boolean isPossessive(int end) {
        return hasPossessive(end, end + 1)
                || (symbols[end] == Letters.APOSTROPHE
                        && symbols[end + 1] == Letters.SPACE
                        && Character.toLowerCase(text.charAt(end - 1)) == 's');
    }

    private boolean hasPossessive(int apostrophe, int s) {
        return s < text.length()
                && symbols[apostrophe] == Letters.APOSTROPHE
                && Character.toLowerCase(text.charAt(s)) == 's'
                && !Letters.isWord(symbols[s + 1]);
    }

    /** Whether white space and nothing else stands between a position and the next word. */
    boolean isSpaceFrom(int end) {
        int at = end;
        while (symbols[at] == Letters.SPACE && at + 1 < symbols.length) {
            at++;
        }
        return at > end && Letters.isWord(symbols[at]);
    }

    /** The word that a position lies in, or else the last one that starts before it. */
    int wordAt(int position) {
        int found = Arrays.binarySearch(starts, 0, words, position);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether a comma and white space stand between a word and the next. */
    boolean isCommaAfter(int word) {
        return isWord(word)
                && isWord(word + 1)
                && symbols[ends[word]] == Letters.COMMA
                && starts[word + 1] > ends[word] + 1
                && symbols[starts[word + 1] - 1] == Letters.SPACE;
    }

    /** Whether a hyphen alone joins a word to the next. */
    boolean isHyphenAfter(int word) {
        return isWord(word)
                && isWord(word + 1)
                && symbols[ends[word]] == Letters.HYPHEN
                && starts[word + 1] == ends[word] + 1;
    }

    /** Whether an apostrophe alone joins a word to the next. */
    boolean isApostropheAfter(int word) {
        return isWord(word)
                && isWord(word + 1)
                && symbols[ends[word]] == Letters.APOSTROPHE
                && starts[word + 1] == ends[word] + 1;
    }

    /** Whether white space stands between a form of address and the next word, or a dot and white space. */
    boolean isTitleGap(int word) {
        return isSpaceAfter(word)
                || (isWord(word)
                        && isWord(word + 1)
                        && symbols[ends[word]] == Letters.DOT
                        && starts[word + 1] == ends[word] + 2
                        && symbols[ends[word] + 1] == Letters.SPACE);
    }

    /** Whether a sentence, a line or a quotation begins with a word. */
    boolean isFirst(int word) {
        if (word == 0) {
            return true;
        }
        for (int i = ends[word - 1]; i < starts[word]; i++) {
            char c = text.charAt(i);
            if (".!?:;\"“”‘(—–-•|".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence begins with a word, for all that dots say: "Dr. Roe", "Roe Jr. said". */
    private boolean isBreak(int word) {
        return isFirst(word) && (word == 0 || (isCapital(word) && !is(word - 1, Cue.TITLE)));
    }

    /** Whether most words of a word's sentence begin with a capital, as in a headline: then a capital says little. */
    boolean isTitleCase(int word) {
        int first = word;
        while (!isBreak(first) && word - first < TITLE_REACH) {
            first--;
        }
        int capital = 0;
        int small = 0;
        for (int at = first; at == first || (at < words && at < word + TITLE_REACH && !isBreak(at)); at++) {
            if (is(at, Cue.TITLE)) {
                continue;
            }
            if (isCapital(at)) {
                capital++;
            } else if (!is(at, Cue.PLAIN) && !is(at, Cue.IN_FRONT)) {
                small++;
            }
        }
        return capital > TITLE_WORDS && capital > TITLE_RATIO * small;
    }

    String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /** Whether a word is a single capital followed by a dot and a space: the initial of a name. */
    boolean isInitial(int word) {
        return isCapital(word)
                && ends[word] - starts[word] == 1
                && symbols[ends[word]] == Letters.DOT
                && ends[word] + 1 < text.length()
                && symbols[ends[word] + 1] == Letters.SPACE;
    }

    private void split() {
        int i = 0;
        int length = text.length();
        while (i < length) {
            if (!Letters.isWord(symbols[i])) {
                i++;
                continue;
            }
            int start = i;
            int end = i + 1;
            while (i < length && (Letters.isWord(symbols[i]) || symbols[i] == Letters.NOTHING)) {
                i++;
                if (Letters.isWord(symbols[i - 1])) {
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
        }
        starts[words] = start;
        ends[words++] = end;
    }
}
