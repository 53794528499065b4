package io.newswire.streams.matching;

import io.newswire.streams.gazetteer.Automaton;
import io.newswire.streams.gazetteer.Cue;
import io.newswire.streams.gazetteer.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One pass over a text: its words, the cues that they give, and every span that the automaton knows.
 *
 * <p>Maintainer's note. A word is a run of letters and digits, so "U.S." is two and "US-led" is two. Walks of the
 * automaton start at each word and may run over several; hits come by start, longer first. Arrays grow by need: the
 * cost of a paragraph is its length, not a fixed buffer.
 */
final class Scan {

    final String text;
    private final byte[] symbols;
    private final Automaton automaton;
    private final Terms[] terms;
    private final List<Hit> hits = new ArrayList<>();
    private int[] starts;
    private int[] ends;
    private long[] cues;
    private int words;

    private Scan(String text, Automaton automaton, Terms[] terms) {
        this.text = text;
        this.symbols = Letters.symbols(text);
        this.automaton = automaton;
        this.terms = terms;
        int guess = text.length() / 5 + 4;
        starts = new int[guess];
        ends = new int[guess];
        cues = new long[guess];
    }

    static Scan of(String text, Automaton automaton, Terms[] terms) {
        Scan scan = new Scan(text, automaton, terms);
        scan.split();
        scan.find();
        return scan;
    }

    List<Hit> hits() {
        return hits;
    }

    int words() {
        return words;
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

    boolean is(int word, Cue cue) {
        return isWord(word) && (cues[word] & cue.bit()) != 0;
    }

    /** Whether a word begins with a capital. */
    boolean isCapital(int word) {
        return isWord(word) && Character.isUpperCase(text.charAt(starts[word]));
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

    private void find() {
        for (int word = 0; word < words; word++) {
            if (isOpen(starts[word])) {
                walk(word);
            }
        }
    }

    /** Whether a name can start here: not behind an apostrophe within a word, an at sign or a dot of an address. */
    private boolean isOpen(int start) {
        if (start == 0) {
            return true;
        }
        byte before = symbols[start - 1];
        if (before == Letters.APOSTROPHE || before == Letters.DOT) {
            return start == 1 || !Letters.isWord(symbols[start - 2]) || isAbbreviationDot(start - 1);
        }
        return text.charAt(start - 1) != '@' && text.charAt(start - 1) != '_';
    }

    /** Whether a dot without a space behind it ends a sentence or an initial rather than a part of an address. */
    private boolean isAbbreviationDot(int at) {
        return symbols[at] == Letters.DOT && Character.isUpperCase(text.charAt(at + 1));
    }

    private void walk(int firstWord) {
        int state = Automaton.START;
        int lastWord = firstWord;
        int insertAt = hits.size();
        int length = text.length();
        boolean space = false;
        for (int i = starts[firstWord]; i < length; i++) {
            byte symbol = symbols[i];
            if (symbol == Letters.NOTHING || (space && symbol == Letters.SPACE)) {
                continue;
            }
            space = symbol == Letters.SPACE;
            state = automaton.step(state, symbol == Letters.HYPHEN ? Letters.SPACE : symbol);
            if (state == Automaton.DEAD) {
                return;
            }
            int key = automaton.key(state);
            if (key != Automaton.NO_KEY && isClosed(i + 1)) {
                while (lastWord + 1 < words && starts[lastWord + 1] <= i) {
                    lastWord++;
                }
                found(terms[key], insertAt, firstWord, lastWord, i + 1);
            }
        }
    }

    private void found(Terms found, int insertAt, int firstWord, int lastWord, int end) {
        cues[firstWord] |= found.cues();
        cues[lastWord] |= found.cues();
        if (found.hasCandidates()) {
            int start = starts[firstWord];
            hits.add(insertAt, new Hit(found, start, end, firstWord, lastWord, Term.capitals(text, start, end)));
        }
    }

    /** Whether a name can end before this position. */
    private boolean isClosed(int end) {
        int at = end;
        while (symbols[at] == Letters.NOTHING) {
            at++;
        }
        if (Letters.isWord(symbols[at])) {
            return false;
        }
        if (at + 1 >= text.length()) {
            return true;
        }
        if (symbols[at] == Letters.APOSTROPHE) {
            return !Letters.isWord(symbols[at + 1]) || isPossessive(at);
        }
        if (symbols[at] == Letters.DOT) {
            return !Letters.isWord(symbols[at + 1])
                    || (endsInLetters(end) && Character.isUpperCase(text.charAt(at + 1)));
        }
        return text.charAt(at) != '@' && text.charAt(at) != '_';
    }

    private boolean isPossessive(int apostrophe) {
        return Character.toLowerCase(text.charAt(apostrophe + 1)) == 's' && !Letters.isWord(symbols[apostrophe + 2]);
    }

    /** Whether the word that ends here is longer than a letter, so that a dot behind it is no part of initials. */
    private boolean endsInLetters(int end) {
        return end >= 2 && Letters.isWord(symbols[end - 1]) && Letters.isWord(symbols[end - 2]);
    }
}
