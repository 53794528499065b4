package io.newswire.standalone.aggregates;

import static io.newswire.standalone.aggregates.SampleAggregates.aggregate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AggregateFormatTest {
    @Test
    void shouldPrintTheVeryValuesInTheOrderOfTheirKeys() {
        // Given
        Aggregate day = aggregate("country:AFG:PT24H", "Afghanistan", 10);
        Aggregate hour = aggregate("country:AFG:PT1H", "Afghanistan", 4);
        Aggregate actor = aggregate("actor:taliban:PT1H", "Taliban", 9);

        // When
        List<String> lines = AggregateFormat.JSON.lines(List.of(actor, day, hour), 20);

        // Then
        assertThat(lines).containsExactly(hour.json(), day.json(), actor.json());
    }

    @Test
    void shouldPrintATableWithoutEscapeSequences() {
        assertThat(AggregateFormat.TABLE.lines(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), 80))
                .contains("Countries", "  Afghanistan                                  4  █")
                .noneMatch(line -> line.contains("\u001b"));
    }
}
