package io.newswire.standalone.table;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.Aggregate;
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
    void shouldPrintNoCharacterThatATerminalObeys() {
        // Given
        List<Aggregate> hostile = List.of(aggregate("actor:jane:PT1H", "Jane\u009b2J\u202eDoe", 3));

        // When
        List<String> table = AggregateFormat.TABLE.lines(hostile, 80);
        List<String> json = AggregateFormat.JSON.lines(hostile, 80);

        // Then
        assertThat(table)
                .anyMatch(line -> line.contains("  Jane\\u009b2J\\u202eDoe"))
                .noneMatch(line -> line.contains("\u009b"));
        assertThat(json)
                .singleElement()
                .satisfies(line -> assertThat(line).contains("Jane\\u009b2J\\u202eDoe"))
                .satisfies(line -> assertThat(
                                Aggregate.parse("actor:jane:PT1H", line).line())
                        .isEqualTo(hostile.get(0).line()));
    }

    @Test
    void shouldPrintATableWithoutEscapeSequences() {
        assertThat(AggregateFormat.TABLE.lines(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), 80))
                .contains("Countries", "  Afghanistan                                  4  █")
                .noneMatch(line -> line.contains("\u001b"));
    }
}
