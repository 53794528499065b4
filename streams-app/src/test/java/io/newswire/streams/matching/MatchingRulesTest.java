package io.newswire.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of matching, one row each, in {@code matching-rules/*.txt} of the test resources. */
class MatchingRulesTest {

    private static final List<String> TABLES =
            List.of("basics.txt", "actors.txt", "traps.txt", "names.txt", "words.txt", "places.txt");
    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());

    record Row(String origin, String rule, String line) {
        @Override
        public String toString() {
            return origin + " " + rule + ": " + line;
        }
    }

    static Stream<Row> rows() {
        return TABLES.stream().flatMap(MatchingRulesTest::read);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldFindTheMarkedMentionsAndNoOthers(Row row) {
        // Given
        String headline = null;
        ArticleKnowledge known = ArticleKnowledge.none();
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();

        // When
        for (String part : row.line().split("\\|\\|", -1)) {
            if (part.startsWith("HEADLINE ")) {
                headline = part.substring("HEADLINE ".length()).strip();
                continue;
            }
            MarkedText paragraph = MarkedText.parse(part.strip());
            Reading reading = MATCHER.read(paragraph.text(), headline, DATE, known);
            Explanation explanation = MATCHER.explain(paragraph.text(), headline, DATE, known);
            assertThat(explanation.reading()).isEqualTo(reading);
            known = ArticleKnowledge.fromBytes(reading.learned().toBytes());
            found.addAll(show(paragraph, reading));
            expected.addAll(show(paragraph));
        }

        // Then
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldHaveARowForEveryRule() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(300);
    }

    /** A mention that a row expects is shown as the row writes it, with or without its via. */
    private static List<String> show(MarkedText paragraph, Reading reading) {
        return reading.mentions().stream()
                .map(mention -> {
                    boolean plain =
                            paragraph.mentions().stream().anyMatch(e -> e.via().isEmpty() && e.isMetBy(mention));
                    return mention.start() + " " + mention.text() + " = " + mention.id()
                            + (plain ? "" : "/" + mention.via().wire());
                })
                .toList();
    }

    private static List<String> show(MarkedText paragraph) {
        return paragraph.mentions().stream()
                .map(e -> e.start() + " " + e.surface() + " = " + e.id()
                        + (e.via().isEmpty() ? "" : "/" + e.via()))
                .toList();
    }

    private static Stream<Row> read(String table) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MatchingRulesTest.class.getResourceAsStream("/matching-rules/" + table)),
                StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            String rule = "";
            int number = 0;
            for (String line : reader.lines().toList()) {
                number++;
                if (line.startsWith("## ")) {
                    rule = line.substring(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(table + ":" + number, rule, line));
                }
            }
            return rows.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
