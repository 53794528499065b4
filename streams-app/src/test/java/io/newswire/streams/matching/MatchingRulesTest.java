package io.newswire.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.knowledge.ArticleKnowledge;
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
            List.of("basics.txt", "traps.txt", "names.txt", "words.txt", "places.txt", "senses.txt");
    /** Tables on actors, in which a row stands for a rule of its own. */
    private static final List<String> ACTOR_TABLES = List.of(
            "actors.txt", "composed.txt", "people.txt", "offices.txt", "acronyms.txt", "introduced.txt", "bodies.txt");

    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final Matcher MATCHER = Matcher.of(Gazetteer.bundled());

    record Row(String origin, String rule, String line) {
        @Override
        public String toString() {
            return origin + " " + rule + ": " + line;
        }
    }

    static Stream<Row> rows() {
        return Stream.concat(TABLES.stream(), ACTOR_TABLES.stream()).flatMap(MatchingRulesTest::read);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldFindTheMarkedMentionsAndNoOthers(Row row) {
        // Given
        String headline = null;
        Instant date = DATE;
        ArticleKnowledge known = ArticleKnowledge.none();
        List<String> found = new ArrayList<>();
        List<String> expected = new ArrayList<>();

        // When
        for (String part : row.line().split("\\|\\|", -1)) {
            if (part.startsWith("HEADLINE ")) {
                headline = part.substring("HEADLINE ".length()).strip();
                continue;
            }
            if (part.startsWith("DATE ")) {
                date = Instant.parse(part.substring("DATE ".length()).strip() + "T12:00:00Z");
                continue;
            }
            MarkedText paragraph = MarkedText.parse(part.strip());
            Reading reading = MATCHER.read(paragraph.text(), headline, date, known);
            Explanation explanation = MATCHER.explain(paragraph.text(), headline, date, known);
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
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(ACTOR_TABLES.stream().flatMap(MatchingRulesTest::read)).hasSizeGreaterThanOrEqualTo(550);
    }

    /** A mention that a row expects is shown as the row writes it, any other with all that can be said of it. */
    private static List<String> show(MarkedText paragraph, Reading reading) {
        return reading.mentions().stream()
                .map(mention -> paragraph.mentions().stream()
                        .filter(expected -> expected.isMetBy(mention))
                        .findFirst()
                        .map(MarkedText.Expected::toString)
                        .orElseGet(() -> mention.start() + " " + mention.text() + " = " + mention.id() + "/"
                                + mention.via().wire() + (mention.role() == null ? "" : "@" + mention.role())))
                .toList();
    }

    private static List<String> show(MarkedText paragraph) {
        return paragraph.mentions().stream().map(MarkedText.Expected::toString).toList();
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
