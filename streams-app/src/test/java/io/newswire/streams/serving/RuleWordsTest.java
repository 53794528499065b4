package io.newswire.streams.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.web.api.Explainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleWordsTest {
    private static final Instant DATE = Instant.parse("2021-08-30T12:00:00Z");
    private static final MatcherExplainer EXPLAINER = new MatcherExplainer(Gazetteer.bundled());
    private final RuleWords words = new RuleWords();

    /**
     * The matcher's test tables contain a text for every rule; the marks around mentions are removed from the texts.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acronyms",
                "actors",
                "basics",
                "bodies",
                "composed",
                "introduced",
                "names",
                "offices",
                "people",
                "places",
                "senses",
                "traps",
                "words"
            })
    void shouldPutEveryRuleIntoWordsThatDecidesInTheTables(String table) throws IOException {
        // Given
        Set<String> rules = new TreeSet<>();
        // When
        for (String row : rows(table)) {
            String text = row.replaceAll("=[^\\]\\[]*]|\\[|]", "").replace("||", "\n");
            EXPLAINER.explain(text, null, DATE).candidates().forEach(each -> rules.add(each.rule()));
        }
        // Then
        assertThat(rules).isNotEmpty().allMatch(words::knows);
    }

    @Test
    void shouldNameARuleThatNobodyHasPutIntoWords() {
        // When, Then
        assertThat(words.of("of-tomorrow")).isEqualTo("The rule 'of-tomorrow' decided.");
    }

    @Test
    void shouldExplainWhatIsCountedAndWhatIsNot() {
        // When
        Explainer.Explanation found = EXPLAINER.explain("She spoke English in Tbilisi, Georgia.", null, DATE);
        // Then
        assertThat(found.mentions())
                .extracting(Explainer.Found::id)
                .contains("GEO")
                .doesNotContain("GBR");
        assertThat(found.mentions()).allSatisfy(each -> assertThat(each.rule()).isNotNull());
        assertThat(found.candidates())
                .filteredOn(each -> each.text().equals("English") && each.kind().equals("country"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.rule()).isEqualTo("language");
                    assertThat(each.name()).isEqualTo("United Kingdom");
                    assertThat(each.words()).endsWith(".").contains("language");
                });
    }

    private static List<String> rows(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                        RuleWordsTest.class.getResourceAsStream("/matching-rules/" + table + ".txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(each -> !each.isBlank() && !each.startsWith("#"))
                    .toList();
        }
    }
}
