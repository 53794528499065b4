package io.newswire.streams.aggregates;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.kafka.TopicUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestAggregatesTest {
    private static final Aggregate AFGHANISTAN = aggregate("country:AFG:PT1H", "Afghanistan", 2);
    private static final Aggregate RUSSIA = aggregate("country:RUS:PT1H", "Russia", 5);
    private final NewestAggregates table = new NewestAggregates(2);
    private final TopicUnderTest topic = new TopicUnderTest("news.aggregates", 2, table);

    private void append(int partition, Aggregate... aggregates) {
        for (Aggregate each : aggregates) {
            topic.append(partition, each.key().toString(), each.json());
        }
    }

    private void remove(int partition, Aggregate... aggregates) {
        for (Aggregate each : aggregates) {
            topic.append(partition, each.key().toString(), null);
        }
    }

    @Test
    void shouldKeepTheNewestValueOfEachKeyInTheOrderOfKeys() {
        // Given
        Aggregate newer = aggregate("country:AFG:PT1H", "Afghanistan", 3);
        Aggregate day = aggregate("country:AFG:PT24H", "Afghanistan", 4);
        // When
        append(0, RUSSIA, day, AFGHANISTAN, newer);
        // Then
        assertThat(table.aggregates()).containsExactly(newer, day, RUSSIA);
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.ofSubject(newer.subject())).containsExactly(newer, day);
        assertThat(table.get(day.key())).isEqualTo(day);
    }

    @Test
    void shouldForgetAKeyWithATombstone() {
        // Given
        append(0, AFGHANISTAN, RUSSIA);
        // When
        remove(0, AFGHANISTAN, AFGHANISTAN);
        // Then
        assertThat(table.aggregates()).containsExactly(RUSSIA);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void shouldSkipWhatIsNoAggregate() {
        // When
        topic.append(0, "country:AFG:PT1H", "no JSON");
        topic.append(0, "country:AFG:PT1H", "{\"name\":\"Afghanistan\"}");
        topic.append(0, null, RUSSIA.json());
        topic.append(0, "no key of ours", null);
        append(0, RUSSIA);
        // Then
        assertThat(table.aggregates()).containsExactly(RUSSIA);
        assertThat(table.upTo()).isEqualTo(OffsetVector.of(5, 0));
    }

    @Test
    void shouldKnowTheNumbersThatRankingNeedsAndWhereTheyWereRead() {
        // Given
        append(1, RUSSIA);
        // When
        append(1, aggregate("country:AFG:PT24H", "Afghanistan", 6, 0, 1, 2, 3));
        // Then
        assertThat(table.ofSubject(new SubjectId(AggregateKind.COUNTRY, "AFG")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.name()).isEqualTo("Afghanistan");
                    assertThat(each.type()).isNull();
                    assertThat(each.mentions()).isEqualTo(6);
                    assertThat(each.paragraphs()).isEqualTo(3);
                    assertThat(each.articles()).isEqualTo(1);
                    assertThat(each.windowEnd()).isEqualTo(Instant.parse("2021-08-30T12:05:00Z"));
                    assertThat(each.windowStart()).isEqualTo(Instant.parse("2021-08-29T12:05:00Z"));
                    assertThat(each.slice()).isEqualTo(Duration.ofHours(6));
                    assertThat(each.mentionsInLastSliceButOne()).isEqualTo(2);
                    assertThat(each.series()).containsExactly(0L, 1L, 2L, 3L);
                    assertThat(each.partition()).isEqualTo(1);
                    assertThat(each.offset()).isEqualTo(1);
                });
    }

    @Test
    void shouldGiveEveryKeyWhoseNewestRecordLiesBehindAPosition() {
        // Given
        append(0, AFGHANISTAN);
        append(1, RUSSIA);
        OffsetVector position = topic.end();
        Aggregate newer = aggregate("country:AFG:PT1H", "Afghanistan", 3);
        append(0, AFGHANISTAN, newer);
        // When
        Changes changes = table.changedSince(position);
        // Then
        assertThat(changes).isEqualTo(new Changes(true, List.of(), List.of(newer), topic.end()));
        assertThat(table.changedSince(topic.end()).changed()).isEmpty();
    }

    @Test
    void shouldTellWhoWasAwayWhichKeysAreGone() {
        // Given
        append(0, AFGHANISTAN, RUSSIA);
        OffsetVector position = topic.end();
        remove(0, AFGHANISTAN, RUSSIA);
        append(0, RUSSIA);
        // When
        Changes changes = table.changedSince(position);
        // Then
        assertThat(changes.isComplete()).isTrue();
        assertThat(changes.removed()).containsExactly(new Removal(AFGHANISTAN.key(), 0, 2));
        assertThat(changes.changed()).containsExactly(RUSSIA);
    }

    @Test
    void shouldGiveTheWholeTableToWhoWasAwayLongerThanItRemembersRemovals() {
        // Given
        Aggregate third = aggregate("country:IRN:PT1H", "Iran", 1);
        append(0, AFGHANISTAN, RUSSIA, third);
        OffsetVector position = topic.end();
        remove(0, AFGHANISTAN);
        OffsetVector later = topic.end();
        remove(0, RUSSIA, third);
        append(1, RUSSIA);
        // When
        Changes changes = table.changedSince(position);
        // Then
        assertThat(changes).isEqualTo(new Changes(false, List.of(), List.of(RUSSIA), topic.end()));
        assertThat(table.changedSince(later).isComplete()).isTrue();
    }

    @Test
    void shouldGiveTheWholeTableToAPositionThatIsNoneOfThisTopic() {
        // Given
        append(0, AFGHANISTAN);
        // When
        List<Changes> all = List.of(
                table.changedSince(OffsetVector.of(2, 0)),
                table.changedSince(OffsetVector.of(1)),
                table.changedSince(OffsetVector.zero(0)));
        // Then
        assertThat(all).containsOnly(new Changes(false, List.of(), List.of(AFGHANISTAN), topic.end()));
    }

    @Test
    void shouldGiveTheWholeTableToAPositionFromBeforeTheFirstTombstoneOfTheLog() {
        // Given
        append(0, AFGHANISTAN);
        OffsetVector position = topic.end();
        append(0, RUSSIA);
        // When
        table.opened(0, 0, 2);
        // Then
        assertThat(table.changedSince(position).isComplete()).isFalse();
        assertThat(table.changedSince(topic.end()).isComplete()).isTrue();
    }

    @Test
    void shouldForgetWhatIsDeletedFromTheLog() {
        // Given
        append(0, AFGHANISTAN);
        append(1, RUSSIA);
        OffsetVector position = topic.end();
        Told told = new Told();
        table.add(told);
        // When
        table.deleted(0, 1);
        // Then
        assertThat(table.aggregates()).containsExactly(RUSSIA);
        assertThat(told.events).containsExactly("country:AFG:PT1H is gone");
        assertThat(table.changedSince(position).isComplete()).isFalse();
    }

    @Test
    void shouldTellListenersOfEveryChange() {
        // Given
        Told told = new Told();
        table.add(told);
        append(0, AFGHANISTAN);
        remove(0, AFGHANISTAN, RUSSIA);
        // When
        table.remove(told);
        append(0, RUSSIA);
        // Then
        assertThat(told.events)
                .containsExactly(
                        AFGHANISTAN.toString(), "up to 1.0", "country:AFG:PT1H is gone", "up to 2.0", "up to 3.0");
    }

    @Test
    void shouldKnowTheWindowsOfTheTotals() {
        // When
        append(0, RUSSIA, aggregate("all:feed:PT24H", "Whole feed", 1), aggregate("all:feed:PT1H", "Whole feed", 1));
        // Then
        assertThat(table.windows()).containsExactly(Duration.ofHours(1), Duration.ofHours(24));
    }

    private static final class Told implements NewestAggregates.Listener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void changed(Aggregate newest) {
            events.add(newest.toString());
        }

        @Override
        public void removed(Removal removal) {
            events.add(removal.key() + " is gone");
        }

        @Override
        public void reached(OffsetVector upTo) {
            events.add("up to " + upTo);
        }
    }
}
