package io.newswire.bench.feed;

import io.newswire.streams.gazetteer.CharFolding;
import io.newswire.streams.gazetteer.DoubleArrayTrie;
import io.newswire.streams.gazetteer.Gazetteer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Plain words without any name from the gazetteer; the same four words in a row are very rare. */
final class Filler {
    private static final String FILE = "/bench/words.txt";

    private final String[] words;

    private Filler(String[] words) {
        this.words = words;
    }

    /** The words that come with the program, without those in the gazetteer. */
    static Filler of(Gazetteer gazetteer) {
        return new Filler(
                listed().filter(word -> !isKey(word, gazetteer.automaton())).toArray(String[]::new));
    }

    static Stream<String> listed() {
        try (InputStream in = Filler.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKey(String word, DoubleArrayTrie trie) {
        int state = DoubleArrayTrie.START;
        for (int i = 0; i < word.length() && state != DoubleArrayTrie.DEAD; i++) {
            state = trie.step(state, CharFolding.symbol(word.charAt(i)));
        }
        return state != DoubleArrayTrie.DEAD && trie.key(state) != DoubleArrayTrie.NO_KEY;
    }

    /** Appends {@code count} words, each followed by a space. */
    void append(StringBuilder text, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
    }
}
