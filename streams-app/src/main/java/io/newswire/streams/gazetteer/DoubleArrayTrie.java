package io.newswire.streams.gazetteer;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A trie of folded aliases, walked one symbol at a time. Compiled once, immutable.
 *
 * <p>Maintainer's note. A double array: the child of state {@code s} by symbol {@code c} is {@code base[s] + c} if
 * {@code check} there is {@code s}. That is one addition and one comparison for each character, however many aliases
 * there are. There are no failure links as in Aho-Corasick: an alias starts at the start of a word, so each word starts
 * a new walk, and most walks end within the word.
 */
public final class DoubleArrayTrie {

    /** Where a walk starts. */
    public static final int START = 0;
    /** What {@link #step} returns if no alias continues this way. */
    public static final int DEAD = -1;
    /** What {@link #key} returns if no alias ends here. */
    public static final int NO_KEY = -1;

    private static final int FREE = -1;
    /** How many numbers a packed cell has: base, check, key, and one unused, so that no cell lies in two cache lines. */
    private static final int CELL = 4;

    private static final int[] NONE = {};

    private int[] base;
    private int[] check;
    private int[] key;
    private int[] cells = NONE;
    private int searchFrom = 1;
    private WordStarts starts = WordStarts.NONE;

    private DoubleArrayTrie(int capacity) {
        base = new int[capacity];
        check = new int[capacity];
        key = new int[capacity];
        Arrays.fill(check, FREE);
        Arrays.fill(key, NO_KEY);
        check[START] = START;
    }

    /**
     * Compiles folded texts, as {@link CharFolding#fold} returns them. The keys are numbered in sorted order from 0.
     *
     * @throws IllegalArgumentException if a key is empty or has a character that no alias can have
     */
    public static DoubleArrayTrie of(Collection<String> keys) {
        List<byte[]> sorted =
                keys.stream().sorted().distinct().map(DoubleArrayTrie::encode).toList();
        DoubleArrayTrie trie = new DoubleArrayTrie(CharFolding.SIZE * 4);
        if (!sorted.isEmpty()) {
            trie.insert(START, sorted, 0, sorted.size(), 0);
        }
        trie.pack();
        trie.starts = WordStarts.of(keys, trie);
        return trie;
    }

    /** Where the first words of the keys lead. */
    public WordStarts starts() {
        return starts;
    }

    /** The state after a symbol, or {@link #DEAD}. */
    public int step(int state, byte symbol) {
        int next = cells[state * CELL] + symbol;
        int cell = next * CELL;
        return cell < cells.length && cells[cell + 1] == state ? next : DEAD;
    }

    /** The number of the key that ends in a state, or {@link #NO_KEY}. */
    public int key(int state) {
        return cells[state * CELL + 2];
    }

    /** The number of cells, used and free; a measure of size. */
    public int size() {
        return cells.length / CELL;
    }

    private void insert(int state, List<byte[]> keys, int from, int to, int depth) {
        int first = from;
        if (keys.get(first).length == depth) {
            key[state] = first;
            first++;
        }
        if (first == to) {
            base[state] = check.length;
            return;
        }
        byte[] symbols = new byte[CharFolding.SIZE];
        int[] starts = new int[CharFolding.SIZE + 1];
        int children = 0;
        for (int i = first; i < to; i++) {
            byte symbol = keys.get(i)[depth];
            if (children == 0 || symbols[children - 1] != symbol) {
                symbols[children] = symbol;
                starts[children++] = i;
            }
        }
        starts[children] = to;
        int offset = place(symbols, children);
        base[state] = offset;
        for (int i = 0; i < children; i++) {
            check[offset + symbols[i]] = state;
        }
        for (int i = 0; i < children; i++) {
            insert(offset + symbols[i], keys, starts[i], starts[i + 1], depth + 1);
        }
    }

    /** The smallest offset, from {@code searchFrom} on, at which the cells of all children are free. */
    private int place(byte[] symbols, int children) {
        int taken = 0;
        for (int at = Math.max(searchFrom, symbols[0] + 1); ; at++) {
            reserve(at + CharFolding.SIZE);
            if (check[at] != FREE) {
                taken++;
                continue;
            }
            int offset = at - symbols[0];
            if (fits(offset, symbols, children)) {
                if (taken > (at - searchFrom) * 0.9) {
                    searchFrom = at;
                }
                return offset;
            }
        }
    }

    private boolean fits(int offset, byte[] symbols, int children) {
        for (int i = 1; i < children; i++) {
            if (check[offset + symbols[i]] != FREE) {
                return false;
            }
        }
        return true;
    }

    private void reserve(int size) {
        if (size <= check.length) {
            return;
        }
        int from = check.length;
        int grown = Math.max(size, from * 2);
        base = Arrays.copyOf(base, grown);
        check = Arrays.copyOf(check, grown);
        key = Arrays.copyOf(key, grown);
        Arrays.fill(check, from, grown, FREE);
        Arrays.fill(key, from, grown, NO_KEY);
    }

    /** Puts the three numbers of each cell beside each other, because a step reads all three, and frees the rest. */
    private void pack() {
        int used = check.length;
        while (check[used - 1] == FREE) {
            used--;
        }
        cells = new int[used * CELL];
        for (int state = 0; state < used; state++) {
            cells[state * CELL] = base[state];
            cells[state * CELL + 1] = check[state];
            cells[state * CELL + 2] = key[state];
        }
        base = NONE;
        check = NONE;
        key = NONE;
    }

    /** Whether a folded text can be a key. */
    static boolean accepts(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            byte symbol = CharFolding.symbol(folded.charAt(i));
            if (symbol == CharFolding.OTHER || symbol >= CharFolding.FOREIGN) {
                return false;
            }
        }
        return !folded.isEmpty();
    }

    private static byte[] encode(String text) {
        byte[] symbols = new byte[text.length()];
        if (!accepts(text)) {
            throw new IllegalArgumentException("empty, or a character that cannot be matched: " + text);
        }
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = CharFolding.symbol(text.charAt(i));
        }
        return symbols;
    }
}
