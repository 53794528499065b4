package io.newswire.streams.serving;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The rules of the matcher as sentences, from a file with a line for each. */
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

    /** The sentence of a rule; one that nobody has put into words is named. */
    String of(String rule) {
        return words.getProperty(rule, "The rule '" + rule + "' decided.");
    }
}
