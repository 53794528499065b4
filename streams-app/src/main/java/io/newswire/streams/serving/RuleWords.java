package io.newswire.streams.serving;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Describes the rules of the matcher in sentences, from a file with one line per rule. */
final class RuleWords {
    private static final String RESOURCE = "/explain/rules.properties";

    private final Properties words = new Properties();

    RuleWords() {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(RuleWords.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String rule) {
        return words.containsKey(rule);
    }

    /** The sentence for a rule; if the file has none, a sentence with the rule's name. */
    String of(String rule) {
        return words.getProperty(rule, "The rule '" + rule + "' decided.");
    }
}
