package io.newswire.streams.gazetteer;

import java.util.Collection;

/**
 * Where the first words of a trie's keys lead, found in one step: the state after the word, and the key that it is. So
 * a text is read word by word; only behind the first word of a name it is read letter by letter.
 *
 * <p>Maintainer's note. Up to ten letters and digits of a word fit, six bits each, into one number without loss, so two
 * different words never have the same number. The table is open addressing: a number and what it leads to stand side by side,
 * an empty place has the number 0.
 * A word of more letters is looked up by its first ten; the trie is asked for the rest.
 */
public final class WordStarts {

    /** How many letters and digits of a word its code holds. */
    public static final int LETTERS = 10;

    /** What {@link #after} returns if no key starts with the word. */
    public static final long NOWHERE = pack(DoubleArrayTrie.DEAD, DoubleArrayTrie.NO_KEY);

    /** For a trie without keys. */
    static final WordStarts NONE = new WordStarts();

    private static final int BITS = 6;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] table = new long[2 * 1024];
    private int shift = Long.SIZE - 10;
    private int used;

    private WordStarts() {}

    /** What the first words of keys, at most {@link #LETTERS} letters of each, lead to. */
    static WordStarts of(Collection<String> keys, DoubleArrayTrie trie) {
        WordStarts starts = new WordStarts();
        for (String key : keys) {
            long code = 0;
            int state = DoubleArrayTrie.START;
            int letters = 0;
            while (letters < Math.min(LETTERS, key.length())
                    && CharFolding.isWord(CharFolding.symbol(key.charAt(letters)))) {
                byte symbol = CharFolding.symbol(key.charAt(letters++));
                code = code(code, symbol);
                state = trie.step(state, symbol);
            }
            if (code != 0 && starts.after(code) == NOWHERE) {
                boolean more = isMoreBehind(state, letters, trie);
                starts.add(code, pack(more ? state : DoubleArrayTrie.DEAD, trie.key(state)));
            }
        }
        return starts;
    }

    /** Whether a key goes on after a first word, with a letter only if the word may be cut off. */
    private static boolean isMoreBehind(int state, int letters, DoubleArrayTrie trie) {
        int end = letters < LETTERS ? CharFolding.DIGIT : CharFolding.SIZE;
        for (byte symbol = 0; symbol < end; symbol++) {
            if (trie.step(state, symbol) != DoubleArrayTrie.DEAD) {
                return true;
            }
        }
        return false;
    }

    /** The code of a word with one more letter or digit. */
    public static long code(long before, byte symbol) {
        return (before << BITS) | symbol;
    }

    /** Where a word leads of which a code holds the first letters; {@link #NOWHERE} if no key starts with it. */
    public long after(long code) {
        int at = slot(code);
        while (table[at] != code) {
            if (table[at] == 0) {
                return NOWHERE;
            }
            at = (at + 2) & (table.length - 1);
        }
        return table[at + 1];
    }

    /** The state of the trie after the word; {@link DoubleArrayTrie#DEAD} if no key goes on after it. */
    public static int state(long after) {
        return (int) after;
    }

    /** The number of the key that the word is; {@link DoubleArrayTrie#NO_KEY} if it is none, or cut off. */
    public static int key(long after) {
        return (int) (after >> Integer.SIZE);
    }

    private static long pack(int state, int key) {
        return ((long) key << Integer.SIZE) | (state & 0xffffffffL);
    }

    private int slot(long code) {
        return (int) ((code * SPREAD) >>> shift) * 2;
    }

    private void add(long code, long after) {
        if (4 * used >= table.length) {
            grow();
        }
        put(code, after);
        used++;
    }

    private void put(long code, long after) {
        int at = slot(code);
        while (table[at] != 0) {
            at = (at + 2) & (table.length - 1);
        }
        table[at] = code;
        table[at + 1] = after;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        shift--;
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != 0) {
                put(old[at], old[at + 1]);
            }
        }
    }
}
