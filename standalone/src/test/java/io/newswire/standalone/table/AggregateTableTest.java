package io.newswire.standalone.table;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.Aggregate;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AggregateTableTest {
    private static final List<Aggregate> AGGREGATES = List.of(
            aggregate("country:AFG:PT1H", "Afghanistan", 4, 4),
            aggregate("country:AFG:PT24H", "Afghanistan", 10, 6, 4),
            aggregate("country:AFG:PT168H", "Afghanistan", 14, 0, 0, 0, 0, 4, 6, 4),
            aggregate("country:RUS:PT168H", "Russia", 30, 0, 0, 30, 0, 0, 0, 0),
            aggregate("country:CIV:PT168H", "Côte d’Ivoire", 1, 1, 0, 0, 0, 0, 0, 0),
            aggregate("country:FRA:PT168H", "France", 0, 0, 0, 0, 0, 0, 0, 0),
            aggregate("actor:taliban:PT168H", "Taliban", 9, 0, 0, 0, 0, 0, 0, 9),
            aggregate(
                    "pair:AFG+un-security-council:PT168H",
                    "Afghanistan + United Nations Security Council",
                    2,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    2),
            aggregate("all:country:PT168H", "All countries", 45, 0, 0, 0, 0, 0, 0, 45),
            aggregate("all:feed:PT168H", "Whole feed", 54, 1, 0, 30, 0, 4, 6, 13));

    @Test
    void shouldRankSubjectsByTheirMentionsInTheLargestWindow() {
        assertThat(text(new AggregateTable(10), 80))
                .containsExactly(
                        "Up to 2021-08-30 12:05 UTC                   1 h    24 h     7 d  per 24 h",
                        "Whole feed, mentions                           -       -      54  ▁·█·▂▂▄",
                        "            paragraphs                         -       -      27",
                        "            articles                           -       -       1",
                        "Countries",
                        "  Russia                                       -       -      30  ··█····",
                        "  Afghanistan                                  4      10      14  ····▆█▆",
                        "  Côte d’Ivoire                                -       -       1  █······",
                        "Actors",
                        "  Taliban                                      -       -       9  ······█",
                        "Pairs",
                        "  Afghanistan + United Nations Security…       -       -       2  ······█");
    }

    @Test
    void shouldSayHowManySubjectsItLeavesOut() {
        assertThat(text(new AggregateTable(2), 80)).contains("  and 1 more").noneMatch(line -> line.contains("Ivoire"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 60, 200})
    void shouldKeepWithinTheWidth(int width) {
        assertThat(new AggregateTable(10).lines(AGGREGATES, width)).allMatch(line -> line.columnLength() <= width);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 24, 50})
    void shouldFitOnTheScreen(int lines) {
        assertThat(AggregateTable.fitting(lines).lines(AGGREGATES, 80)).hasSizeLessThanOrEqualTo(lines);
    }

    @Test
    void shouldSayThatNothingIsCountedYet() {
        assertThat(new AggregateTable(10).lines(List.of(), 80))
                .extracting(AttributedString::toString)
                .containsExactly("Nothing has been counted yet.");
    }

    private static List<String> text(AggregateTable table, int width) {
        return table.lines(AGGREGATES, width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
