package io.newswire.standalone.bench.feed;

import io.newswire.streams.gazetteer.Automaton;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Plain words that name nobody and nothing: no gazetteer lists any of them, and four in a row hardly ever recur. */
final class Filler {
    private static final String FILE = "/bench/words.txt";

    private final String[] words;

    private Filler(String[] words) {
        this.words = words;
    }

    /** The words that come with the program, but for those that the gazetteer knows. */
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

    private static boolean isKey(String word, Automaton automaton) {
        int state = Automaton.START;
        for (int i = 0; i < word.length() && state != Automaton.DEAD; i++) {
            state = automaton.step(state, Letters.symbol(word.charAt(i)));
        }
        return state != Automaton.DEAD && automaton.key(state) != Automaton.NO_KEY;
    }

    /** Appends so many words, each with a space behind it. */
    void append(StringBuilder text, int count, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
    }
}
