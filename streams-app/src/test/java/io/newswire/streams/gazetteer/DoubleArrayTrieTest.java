package io.newswire.streams.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DoubleArrayTrieTest {

    private static final String ALPHABET = "abc .'";

    @Test
    void shouldFindWhatANaiveSearchFinds() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            // Given
            TreeSet<String> keys = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                keys.add(randomText(random, 1 + random.nextInt(6)));
            }
            String text = randomText(random, 200);

            // When
            List<String> found = walk(DoubleArrayTrie.of(keys), new ArrayList<>(keys), text);

            // Then
            assertThat(found).isEqualTo(naive(keys, text));
        }
    }

    @Test
    void shouldNumberKeysInTheirOrder() {
        // Given
        DoubleArrayTrie trie = DoubleArrayTrie.of(List.of("oman", "mali", "malta"));

        // When
        int mali = keyOf(trie, "mali");
        int malta = keyOf(trie, "malta");
        int oman = keyOf(trie, "oman");
        int mal = keyOf(trie, "mal");

        // Then
        assertThat(List.of(mali, malta, oman, mal)).containsExactly(0, 1, 2, DoubleArrayTrie.NO_KEY);
    }

    @Test
    void shouldBeEmptyWithoutKeys() {
        assertThat(DoubleArrayTrie.of(List.of()).step(DoubleArrayTrie.START, CharFolding.symbol('a')))
                .isEqualTo(DoubleArrayTrie.DEAD);
    }

    @Test
    void shouldRefuseAKeyThatNoTextCanMeet() {
        assertThatThrownBy(() -> DoubleArrayTrie.of(List.of("北京"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DoubleArrayTrie.of(List.of(""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldCompileTwentyThousandAliasesWithoutAGapForEach() {
        // Given
        Random random = new Random(7);
        TreeSet<String> keys = new TreeSet<>();
        while (keys.size() < 20_000) {
            keys.add(name(random) + " " + name(random));
        }

        // When
        long start = System.nanoTime();
        DoubleArrayTrie trie = DoubleArrayTrie.of(keys);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        // Then
        int nodes = 1;
        String before = "";
        for (String key : keys) {
            int shared = 0;
            while (shared < Math.min(before.length(), key.length()) && before.charAt(shared) == key.charAt(shared)) {
                shared++;
            }
            nodes += key.length() - shared;
            before = key;
        }
        assertThat(trie.size()).isLessThan(nodes * 5 / 4);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3 + random.nextInt(8); i++) {
            name.append((char) ('a' + Math.min(random.nextInt(26), random.nextInt(26))));
        }
        return name.toString();
    }

    private static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static List<String> walk(DoubleArrayTrie trie, List<String> keys, String text) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            int state = DoubleArrayTrie.START;
            for (int i = from; i < text.length(); i++) {
                state = trie.step(state, CharFolding.symbol(text.charAt(i)));
                if (state == DoubleArrayTrie.DEAD) {
                    break;
                }
                if (trie.key(state) != DoubleArrayTrie.NO_KEY) {
                    found.add(from + " " + keys.get(trie.key(state)));
                }
            }
        }
        return found;
    }

    private static List<String> naive(Set<String> keys, String text) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                if (keys.contains(text.substring(from, to))) {
                    found.add(from + " " + text.substring(from, to));
                }
            }
        }
        return found;
    }

    private static int keyOf(DoubleArrayTrie trie, String text) {
        int state = DoubleArrayTrie.START;
        for (int i = 0; i < text.length(); i++) {
            state = trie.step(state, CharFolding.symbol(text.charAt(i)));
            if (state == DoubleArrayTrie.DEAD) {
                return DoubleArrayTrie.NO_KEY;
            }
        }
        return trie.key(state);
    }
}
