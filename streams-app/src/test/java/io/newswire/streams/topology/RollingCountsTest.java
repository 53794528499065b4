package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.reference.ReferenceAggregate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How mentions are counted in rolling windows of event time. */
class RollingCountsTest {
    private final FeedDriver feed = new FeedDriver();

    @AfterEach
    void close() {
        feed.close();
    }

    private static Instant at(String time) {
        return Instant.parse("2021-08-" + time + ":00Z");
    }

    private static Event paragraph(String article, int paragraph, String time, String text) {
        return new Event(article, paragraph, at(time), text);
    }

    private static List<Long> counts(SortedMap<String, ReferenceAggregate> table, String key) {
        ReferenceAggregate aggregate = Objects.requireNonNull(table.get(key), () -> key + " not in " + table.keySet());
        return List.of(aggregate.mentions(), aggregate.paragraphs(), aggregate.articles());
    }

    @Test
    void shouldCountAMentionInEveryWindowThatCoversIt() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran answered India, and Iran waited."));
        // When
        SortedMap<String, ReferenceAggregate> table = feed.settle();
        // Then
        assertThat(counts(table, "country:IRN:PT1H")).containsExactly(2L, 1L, 1L);
        assertThat(counts(table, "country:IRN:PT24H")).containsExactly(2L, 1L, 1L);
        assertThat(counts(table, "country:IND:PT168H")).containsExactly(1L, 1L, 1L);
        assertThat(Objects.requireNonNull(table.get("country:IRN:PT1H")).windowEnd())
                .isEqualTo(at("10T10:25"));
    }

    @Test
    void shouldLetAMentionLeaveThoughNothingNewArrivesForItsSubject() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran waited.")).settle();
        // When
        feed.publish(paragraph("b", 0, "10T11:30", "Germany waited.")).settle();
        // Then
        assertThat(feed.settle()).doesNotContainKey("country:IRN:PT1H").containsKey("country:IRN:PT24H");
    }

    @Test
    void shouldSayZeroOnceAndThenBuryASubjectThatLeft() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran waited.")).settle();
        // When
        feed.publish(paragraph("b", 0, "10T11:30", "Germany waited.")).settle();
        // Then
        List<ReferenceAggregate> history = feed.history("country:IRN:PT1H");
        assertThat(history).hasSize(3);
        assertThat(history.get(0).mentions()).isEqualTo(1);
        assertThat(history.get(1).mentions()).isZero();
        assertThat(history.get(1).windowEnd()).isEqualTo(at("10T11:35"));
        assertThat(history.get(2)).isNull();
    }

    @Test
    void shouldNotBuryASubjectThatIsBackBeforeItsTombstone() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran waited.")).settle();
        feed.publish(paragraph("b", 0, "10T11:30", "Germany waited."));
        while (feed.history("country:IRN:PT1H").size() < 2) {
            feed.step();
        }
        // When
        feed.publish(paragraph("c", 0, "10T11:31", "Iran again."));
        // Then
        assertThat(counts(feed.settle(), "country:IRN:PT1H")).containsExactly(1L, 1L, 1L);
        assertThat(feed.history("country:IRN:PT1H")).doesNotContainNull();
    }

    @Test
    void shouldCountAParagraphOnceHoweverOftenItIsPublished() {
        // Given
        Event paragraph = paragraph("a", 0, "10T10:20", "Iran waited.");
        // When
        feed.publish(paragraph, paragraph, paragraph.at(at("10T10:22")));
        // Then
        assertThat(counts(feed.settle(), "country:IRN:PT1H")).containsExactly(1L, 1L, 1L);
        assertThat(feed.mentions()).hasSize(1);
    }

    @Test
    void shouldCountAnArticleOncePerSubject() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran waited."), paragraph("a", 1, "10T10:20", "Iran and India."));
        // When
        SortedMap<String, ReferenceAggregate> table = feed.settle();
        // Then
        assertThat(counts(table, "country:IRN:PT1H")).containsExactly(2L, 2L, 1L);
        assertThat(counts(table, "all:country:PT1H")).containsExactly(3L, 2L, 1L);
    }

    @Test
    void shouldCountLaterEventsOfAnArticleAtItsDateButLetThemMoveTheClock() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran waited."), paragraph("a", 1, "10T12:00", "Iran again."));
        // When
        SortedMap<String, ReferenceAggregate> table = feed.settle();
        // Then
        assertThat(table).doesNotContainKey("country:IRN:PT1H");
        ReferenceAggregate day = Objects.requireNonNull(table.get("country:IRN:PT24H"));
        assertThat(day.mentions()).isEqualTo(2);
        assertThat(day.windowEnd()).isEqualTo(at("10T12:05"));
    }

    @Test
    void shouldCountTheWholeFeedAlsoWhereNothingIsMentioned() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "He waited."), paragraph("a", 1, "10T10:20", "Iran waited."));
        // When
        SortedMap<String, ReferenceAggregate> table = feed.settle();
        // Then
        assertThat(counts(table, "all:feed:PT1H")).containsExactly(1L, 2L, 1L);
    }

    @Test
    void shouldPairACountryWithAnActorOnlyWhereTheyStandApart() {
        // Given
        feed.publish(
                paragraph("a", 0, "10T10:20", "The Kremlin waited."),
                paragraph("b", 0, "10T10:20", "The Kremlin spoke of Afghanistan."));
        // When
        SortedMap<String, ReferenceAggregate> table = feed.settle();
        // Then
        assertThat(counts(table, "pair:AFG+kremlin:PT1H")).containsExactly(1L, 1L, 1L);
        assertThat(table).doesNotContainKey("pair:RUS+kremlin:PT1H");
        assertThat(counts(table, "country:RUS:PT1H")).containsExactly(2L, 2L, 2L);
    }

    @Test
    void shouldSpreadTheSeriesOverTheWindowOldestFirst() {
        // Given
        feed.publish(
                paragraph("a", 0, "10T10:01", "Iran waited."),
                paragraph("b", 0, "10T10:21", "Iran, Iran."),
                paragraph("c", 0, "10T10:59", "Iran."));
        // When
        ReferenceAggregate hour = Objects.requireNonNull(feed.settle().get("country:IRN:PT1H"));
        // Then
        assertThat(hour.series()).containsExactly(1L, 0L, 0L, 0L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
    }

    @Test
    void shouldWriteAtMostOneRecordPerKeyAndInterval() {
        // Given
        for (int i = 0; i < 50; i++) {
            feed.publish(paragraph("a" + i, 0, "10T10:" + (10 + i), "Iran waited for India."));
        }
        // When
        List<TestRecord<String, byte[]>> written = feed.interval();
        // Then
        assertThat(written).extracting(TestRecord::key).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void shouldLeaveOldArticlesToTheMentionsAndOutOfTheWindows() {
        // Given
        feed.publish(paragraph("a", 0, "20T10:00", "Germany waited.")).settle();
        // When
        feed.publish(paragraph("old", 0, "10T10:20", "Iran waited."));
        // Then
        assertThat(feed.settle()).doesNotContainKey("country:IRN:PT168H");
        assertThat(feed.mentions()).hasSize(2);
        assertThat(feed.history("country:IRN:PT168H")).isEmpty();
    }

    /** Brokers forget idempotent producers, and delete, by the time of records: an article's date is none of those. */
    @Test
    void shouldStampWhatItWritesWithTheTimeOfTheWall() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran waited."));
        // When
        feed.settle();
        // Then
        long aYearLater = at("10T10:20").plus(Duration.ofDays(365)).toEpochMilli();
        assertThat(feed.emitted())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.timestamp()).isGreaterThan(aYearLater));
        assertThat(feed.mentions())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.timestamp()).isGreaterThan(aYearLater));
    }

    @Test
    void shouldCountDatesBefore1970() {
        // Given
        feed.publish(new Event("a", 0, Instant.parse("1939-09-01T05:45:00Z"), "Germany waited."));
        // When
        SortedMap<String, ReferenceAggregate> table = feed.settle();
        // Then
        assertThat(counts(table, "country:DEU:PT1H")).containsExactly(1L, 1L, 1L);
    }

    @Test
    void shouldCarryCharactersBeyondTheBasicPlaneAsUtf8() {
        // Given
        feed.publish(paragraph("a", 0, "10T10:20", "Iran \uD83D\uDE00 waited."));
        // When
        String json = new String(feed.mentions().get(0).value(), StandardCharsets.UTF_8);
        // Then
        assertThat(json).contains("Iran \uD83D\uDE00 waited.");
    }
}
