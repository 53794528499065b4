package io.newswire.streams.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordStartsTest {

    private static final String ALPHABET = "abc .'";

    @Test
    void shouldLeadWhereAWalkLetterByLetterLeads() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            // Given
            TreeSet<String> keys = new TreeSet<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                keys.add(randomKey(random));
            }
            DoubleArrayTrie trie = DoubleArrayTrie.of(keys);
            List<String> words = new ArrayList<>(keys);
            for (int i = 0; i < 40; i++) {
                words.add(randomKey(random));
            }

            for (String word : words) {
                String start = firstWord(word);
                // When
                long after = trie.starts().after(code(start));

                // Then
                assertThat(WordStarts.key(after)).as(start).isEqualTo(keyOf(trie, start));
                boolean goesOn = start.length() < WordStarts.LETTERS
                        ? keys.stream()
                                .anyMatch(key -> key.length() > start.length()
                                        && firstWord(key).equals(start))
                        : keys.stream().anyMatch(key -> key.length() > start.length() && key.startsWith(start));
                assertThat(WordStarts.state(after))
                        .as(start)
                        .isEqualTo(goesOn ? walk(trie, start) : DoubleArrayTrie.DEAD);
            }
        }
    }

    @Test
    void shouldTellLongWordsWithTheSameStartApartByTheTrie() {
        // Given
        DoubleArrayTrie trie = DoubleArrayTrie.of(List.of("washington", "washingtonian"));

        // When
        long after = trie.starts().after(code("washington"));

        // Then
        assertThat(WordStarts.key(after)).isZero();
        assertThat(WordStarts.state(after)).isEqualTo(walk(trie, "washington"));
    }

    @Test
    void shouldLeadNowhereWithoutKeys() {
        assertThat(DoubleArrayTrie.of(List.of()).starts().after(code("oman"))).isEqualTo(WordStarts.NOWHERE);
    }

    /** The first word, at most as many letters as a code holds. */
    private static String firstWord(String text) {
        int end = 0;
        while (end < Math.min(text.length(), WordStarts.LETTERS)
                && CharFolding.isWord(CharFolding.symbol(text.charAt(end)))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static long code(String word) {
        long code = 0;
        for (int i = 0; i < word.length(); i++) {
            code = WordStarts.code(code, CharFolding.symbol(word.charAt(i)));
        }
        return code;
    }

    private static int walk(DoubleArrayTrie trie, String text) {
        int state = DoubleArrayTrie.START;
        for (int i = 0; i < text.length() && state != DoubleArrayTrie.DEAD; i++) {
            state = trie.step(state, CharFolding.symbol(text.charAt(i)));
        }
        return state;
    }

    private static int keyOf(DoubleArrayTrie trie, String text) {
        int state = walk(trie, text);
        return state == DoubleArrayTrie.DEAD ? DoubleArrayTrie.NO_KEY : trie.key(state);
    }

    /** A word of up to 13 letters, and perhaps more behind it. */
    private static String randomKey(Random random) {
        StringBuilder key = new StringBuilder("abc".substring(random.nextInt(3)).substring(0, 1));
        int length = random.nextInt(4) == 0 ? 9 + random.nextInt(4) : random.nextInt(5);
        while (key.length() < length) {
            key.append("ab".charAt(random.nextInt(2)));
        }
        for (int more = random.nextInt(4); more > 0; more--) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return key.toString();
    }
}
