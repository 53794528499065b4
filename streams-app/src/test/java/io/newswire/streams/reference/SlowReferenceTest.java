package io.newswire.streams.reference;

import static io.newswire.streams.reference.Feed.DAY;
import static io.newswire.streams.reference.Feed.HOUR;
import static io.newswire.streams.reference.Feed.WEEK;
import static io.newswire.streams.reference.Feed.actor;
import static io.newswire.streams.reference.Feed.aggregate;
import static io.newswire.streams.reference.Feed.at;
import static io.newswire.streams.reference.Feed.country;
import static io.newswire.streams.reference.Feed.paragraph;
import static io.newswire.streams.reference.Feed.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class SlowReferenceTest {

    @Test
    void shouldGiveAnEmptyTableForAnEmptyFeed() {
        assertThat(new SlowReference(ReferenceWindow.DEFAULTS).aggregates(List.of()))
                .isEmpty();
    }

    @Test
    void shouldCountSpansParagraphsAndArticlesOfASubject() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 0, at("10:20"), country("NOR", 0), country("NOR", 10), actor("nato", 20)),
                paragraph("a", 1, at("10:20"), country("NOR", 0)),
                paragraph("b", 0, at("10:31"), country("NOR", 5)));

        // When
        ReferenceAggregate norway = aggregate(table(HOUR, feed), "country:NOR:PT1H");

        // Then
        assertThat(norway)
                .isEqualTo(new ReferenceAggregate(
                        "country",
                        "NOR",
                        "PT1H",
                        at("09:35"),
                        at("10:35"),
                        4,
                        3,
                        2,
                        List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 3L, 0L, 1L)));
    }

    @Test
    void shouldCountAMentionInEveryWindowThatCoversIt() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 0, at("08:00"), country("NOR", 0)), paragraph("b", 0, at("10:00"), country("SWE", 0)));

        // When
        SortedMap<String, ReferenceAggregate> table = new SlowReference(List.of(HOUR, DAY, WEEK)).aggregates(feed);

        // Then
        assertThat(table)
                .containsOnlyKeys(
                        "all:country:PT168H",
                        "all:country:PT1H",
                        "all:country:PT24H",
                        "all:feed:PT168H",
                        "all:feed:PT1H",
                        "all:feed:PT24H",
                        "country:NOR:PT168H",
                        "country:NOR:PT24H",
                        "country:SWE:PT168H",
                        "country:SWE:PT1H",
                        "country:SWE:PT24H");
    }

    @Test
    void shouldCountFromTheStartOfTheWindowOn() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("before", 0, at("11:04").plusMillis(59_999), country("NOR", 0)),
                paragraph("start", 0, at("11:05"), country("SWE", 0)),
                paragraph("clock", 0, at("12:02"), country("DNK", 0)));

        // When
        SortedMap<String, ReferenceAggregate> table = table(HOUR, feed);

        // Then
        assertThat(table).containsOnlyKeys("all:country:PT1H", "all:feed:PT1H", "country:DNK:PT1H", "country:SWE:PT1H");
        assertThat(aggregate(table, "country:SWE:PT1H").series().get(0)).isEqualTo(1);
        assertThat(aggregate(table, "country:DNK:PT1H").series().get(11)).isEqualTo(1);
    }

    @Test
    void shouldLetAMentionLeaveWhenOnlyOthersArrive() {
        // Given
        ReferenceEvent norway = paragraph("a", 0, at("10:00"), country("NOR", 0));
        ReferenceEvent later = paragraph("b", 0, at("11:00"));

        // Then
        assertThat(table(HOUR, List.of(norway))).containsKey("country:NOR:PT1H");
        assertThat(table(HOUR, List.of(norway, later))).containsOnlyKeys("all:feed:PT1H");
    }

    @Test
    void shouldNotTurnTheClockBackForALateArticle() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("new", 0, at("11:00"), country("NOR", 0)),
                paragraph("late", 0, at("10:30"), country("NOR", 0)),
                paragraph("too-late", 0, at("10:04"), country("NOR", 0)));

        // When
        ReferenceAggregate norway = aggregate(table(HOUR, feed), "country:NOR:PT1H");

        // Then
        assertThat(norway).extracting(ReferenceAggregate::windowEnd).isEqualTo(at("11:05"));
        assertThat(norway).extracting(ReferenceAggregate::articles).isEqualTo(2L);
    }

    @Test
    void shouldCountNothingForASecondCopyOfAParagraph() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 0, at("10:00"), country("NOR", 0)),
                paragraph("a", 0, at("10:00"), country("NOR", 0), country("SWE", 10)),
                paragraph("b", 0, at("10:00"), country("NOR", 0)));

        // When
        SortedMap<String, ReferenceAggregate> table = table(HOUR, feed);

        // Then
        assertThat(table).doesNotContainKey("country:SWE:PT1H");
        assertThat(aggregate(table, "country:NOR:PT1H"))
                .extracting(ReferenceAggregate::mentions)
                .isEqualTo(2L);
        assertThat(aggregate(table, "all:feed:PT1H"))
                .extracting(ReferenceAggregate::paragraphs)
                .isEqualTo(2L);
    }

    @Test
    void shouldMoveTheClockForASecondCopyToo() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 0, at("10:00"), country("NOR", 0)),
                paragraph("b", 0, at("10:30"), country("SWE", 0)),
                paragraph("a", 0, at("11:20"), country("NOR", 0)));

        // When
        SortedMap<String, ReferenceAggregate> table = table(HOUR, feed);

        // Then
        assertThat(table).doesNotContainKey("country:NOR:PT1H");
        assertThat(aggregate(table, "country:SWE:PT1H"))
                .extracting(ReferenceAggregate::windowEnd)
                .isEqualTo(at("11:25"));
    }

    @Test
    void shouldDateAnArticleByItsFirstEvent() {
        // Given
        List<ReferenceEvent> feed = List.of(
                paragraph("a", 1, at("10:10"), country("NOR", 0)),
                paragraph("a", 0, at("10:42"), country("NOR", 0)),
                paragraph("a", 2, at("08:00"), country("NOR", 0)));

        // When
        ReferenceAggregate norway = aggregate(table(HOUR, feed), "country:NOR:PT1H");

        // Then
        assertThat(norway).extracting(ReferenceAggregate::mentions).isEqualTo(3L);
        assertThat(norway).extracting(ReferenceAggregate::articles).isEqualTo(1L);
        assertThat(norway).extracting(ReferenceAggregate::windowEnd).isEqualTo(at("10:45"));
        assertThat(norway.series()).containsExactly(0L, 0L, 0L, 0L, 0L, 3L, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void shouldNotDependOnHowArticlesAreInterleaved() {
        // Given
        ReferenceEvent a0 = paragraph("a", 0, at("10:00"), country("NOR", 0));
        ReferenceEvent a1 = paragraph("a", 1, at("10:30"), country("NOR", 0));
        ReferenceEvent b0 = paragraph("b", 0, at("10:40"), country("NOR", 0), actor("nato", 10));
        ReferenceEvent b1 = paragraph("b", 1, at("10:10"), actor("nato", 10));

        // Then
        assertThat(table(DAY, List.of(a0, a1, b0, b1)))
                .isEqualTo(table(DAY, List.of(b0, a0, b1, a1)))
                .isEqualTo(table(DAY, List.of(a0, b0, a1, b1)));
    }
}
