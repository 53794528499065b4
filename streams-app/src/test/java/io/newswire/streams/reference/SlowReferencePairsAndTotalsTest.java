package io.newswire.streams.reference;

import static io.newswire.streams.reference.Feed.HOUR;
import static io.newswire.streams.reference.Feed.actor;
import static io.newswire.streams.reference.Feed.aggregate;
import static io.newswire.streams.reference.Feed.at;
import static io.newswire.streams.reference.Feed.country;
import static io.newswire.streams.reference.Feed.counts;
import static io.newswire.streams.reference.Feed.paragraph;
import static io.newswire.streams.reference.Feed.table;
import static io.newswire.streams.reference.ReferenceMention.ACTOR;
import static io.newswire.streams.reference.ReferenceMention.COUNTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SlowReferencePairsAndTotalsTest {

    @Test
    void shouldCountAPairOncePerParagraph() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 0, at("10:00"), country("AFG", 0), actor("taliban", 20), country("AFG", 40)),
                paragraph("a", 1, at("10:00"), actor("taliban", 0)),
                paragraph("a", 2, at("10:00"), actor("taliban", 0), country("AFG", 20), actor("taliban", 40)));

        // When
        ReferenceAggregate pair = aggregate(table(HOUR, feed), "pair:AFG+taliban:PT1H");

        // Then
        assertThat(pair).extracting(ReferenceAggregate::mentions).isEqualTo(2L);
        assertThat(pair).extracting(ReferenceAggregate::paragraphs).isEqualTo(2L);
        assertThat(pair).extracting(ReferenceAggregate::articles).isEqualTo(1L);
        assertThat(pair.series()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L);
    }

    @Test
    void shouldMakeNoPairOfACountryThatLiesOnlyInsideTheActor() {
        // Given
        List<ReferenceEvent> kremlinAlone =
                List.of(paragraph("a", 0, at("10:00"), actor("kremlin", 4), country("RUS", 4)));
        List<ReferenceEvent> kremlinTwice = List.of(paragraph(
                "a", 0, at("10:00"), actor("kremlin", 4), country("RUS", 4), actor("kremlin", 40), country("RUS", 40)));
        List<ReferenceEvent> kremlinAndMoscow =
                List.of(paragraph("a", 0, at("10:00"), actor("kremlin", 4), country("RUS", 4), country("RUS", 40)));

        // Then
        assertThat(table(HOUR, kremlinAlone)).doesNotContainKey("pair:RUS+kremlin:PT1H");
        assertThat(table(HOUR, kremlinTwice)).doesNotContainKey("pair:RUS+kremlin:PT1H");
        assertThat(table(HOUR, kremlinAndMoscow)).containsKey("pair:RUS+kremlin:PT1H");
    }

    @Test
    void shouldPairACountryInsideOneActorWithAnother() {
        // Given
        ReferenceEvent event = paragraph(
                "a",
                0,
                at("10:00"),
                new ReferenceMention(ACTOR, "united-russia", 0, 13),
                new ReferenceMention(COUNTRY, "RUS", 7, 13),
                new ReferenceMention(ACTOR, "vladimir-putin", 18, 23));

        // When
        SortedMap<String, ReferenceAggregate> table = table(HOUR, List.of(event));

        // Then
        assertThat(table).containsKey("pair:RUS+vladimir-putin:PT1H").doesNotContainKey("pair:RUS+united-russia:PT1H");
    }

    @Test
    void shouldPairSpansThatOnlyTouch() {
        // Given
        ReferenceEvent event = paragraph(
                "a",
                0,
                at("10:00"),
                new ReferenceMention(ACTOR, "nato", 0, 4),
                new ReferenceMention(COUNTRY, "NOR", 4, 10));

        // Then
        assertThat(table(HOUR, List.of(event))).containsKey("pair:NOR+nato:PT1H");
    }

    @Test
    void shouldTotalWhatSharesAreComputedFrom() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 0, at("10:00"), country("NOR", 0), country("SWE", 10), actor("nato", 20)),
                paragraph("a", 1, at("10:00"), actor("nato", 0)),
                paragraph("b", 0, at("10:00"), country("NOR", 0)),
                paragraph("c", 0, at("10:00")));

        // When
        SortedMap<String, ReferenceAggregate> table = table(HOUR, feed);

        // Then
        assertThat(counts(table, "all:country:PT1H")).containsExactly(3L, 2L, 2L);
        assertThat(counts(table, "all:actor:PT1H")).containsExactly(2L, 2L, 1L);
        assertThat(counts(table, "all:feed:PT1H")).containsExactly(5L, 4L, 3L);
    }

    @Test
    void shouldCountAnArticleWithoutMentionsInTheWholeFeed() {
        // When
        SortedMap<String, ReferenceAggregate> table = table(HOUR, List.of(paragraph("a", 0, at("10:00"))));

        // Then
        assertThat(table).containsOnlyKeys("all:feed:PT1H");
        assertThat(counts(table, "all:feed:PT1H")).containsExactly(0L, 1L, 1L);
        assertThat(aggregate(table, "all:feed:PT1H").series()).containsOnly(0L).hasSize(12);
    }
}
