package io.newswire.streams.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.web.api.Explainer;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which candidates somebody sees who asks about a text: {@code +} was counted, {@code -} was not. */
class MatcherExplainerTest {
    private static final MatcherExplainer EXPLAINER = new MatcherExplainer(Gazetteer.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway or Sweden will sign in Oslo.          | +Norway +Sweden +Oslo",
                "Tell me who is in la Paz.                    | -la Paz -la Paz -la Paz -Paz -Paz",
                "She lives in Portland, OR, and was at work.  | +Portland +OR",
                "The plant IN the north is OK.                | -IN -OK",
                "He said it is so.                            | -He -said -said"
            })
    void shouldShowOnlyCandidatesThatCouldBeMeant(String text, String candidates) {
        // When
        Explainer.Explanation explanation = EXPLAINER.explain(text, null, Instant.EPOCH);
        // Then
        assertThat(explanation.candidates().stream()
                        .sorted(Comparator.comparing(Explainer.Candidate::start))
                        .map(each -> (each.counted() ? "+" : "-") + each.text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(candidates);
    }
}
