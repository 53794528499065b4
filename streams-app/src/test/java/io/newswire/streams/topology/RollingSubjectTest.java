package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.AggregateWriter;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.counting.WindowBounds;
import io.newswire.streams.counting.Windows;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a subject writes after its task was taken over from another that ended anywhere. */
class RollingSubjectTest {
    private static final long PANE = Duration.ofMinutes(5).toMillis();

    private int subjects = 1;
    private final SubjectJson json = new SubjectJson(key -> new SubjectLabel(key, "Afghanistan", null), () -> subjects);
    private final RollingSubject subject = new RollingSubject(SubjectKey.country("AFG"), json, 3);

    private static List<WindowBounds> at(Duration clock) {
        return Windows.DEFAULT.placedAt(clock.toMillis());
    }

    private List<String> visit(Duration clock) {
        return subject.emissions(at(clock)).stream()
                .map(each -> each.key() + " "
                        + (each.aggregate() == null
                                ? "tombstone"
                                : each.aggregate().counts().mentions()))
                .toList();
    }

    private static List<String> values(RollingSubject subject) {
        AggregateWriter writer = new AggregateWriter();
        return subject.emissions(at(Duration.ofHours(10))).stream()
                .map(each -> new String(each.value(writer), StandardCharsets.UTF_8))
                .toList();
    }

    private void takenOver(Duration counted, Duration settled, Duration clock) {
        subject.panes().add(counted.toMillis() / PANE, new Counts(4, 1, 1));
        subject.assumeEmitted(at(settled), at(clock));
    }

    @Test
    void shouldBuryWhereItMayHaveBeenOutAndIsNoLongerCounted() {
        // Given
        takenOver(Duration.ofHours(10), Duration.ofHours(10), Duration.ofHours(12));
        // Then
        assertThat(visit(Duration.ofHours(12)))
                .containsExactly("country:AFG:PT1H 0", "country:AFG:PT24H 4", "country:AFG:PT168H 4");
        assertThat(visit(Duration.ofHours(12))).containsExactly("country:AFG:PT1H tombstone");
        assertThat(visit(Duration.ofHours(12))).isEmpty();
    }

    @Test
    void shouldSayNothingWhereItHadLeftBeforeAllWasSettled() {
        // Given
        takenOver(Duration.ofHours(10), Duration.ofHours(12), Duration.ofHours(13));
        // Then
        assertThat(visit(Duration.ofHours(13))).containsExactly("country:AFG:PT24H 4", "country:AFG:PT168H 4");
        assertThat(visit(Duration.ofHours(13))).isEmpty();
    }

    @Test
    void shouldSayNothingOfAPaneThatTheClockHasNotReached() {
        // Given
        takenOver(Duration.ofHours(15), Duration.ofHours(12), Duration.ofHours(13));
        // Then
        assertThat(visit(Duration.ofHours(13))).isEmpty();
        assertThat(visit(Duration.ofHours(15))).hasSize(3).allMatch(record -> record.endsWith(" 4"));
    }

    @Test
    void shouldBeGoneOnceBuriedEverywhere() {
        // Given
        takenOver(Duration.ofHours(10), Duration.ofHours(10), Duration.ofHours(10));
        visit(Duration.ofHours(10));
        // When
        subject.panes().dropBefore(Long.MAX_VALUE);
        // Then
        assertThat(visit(Duration.ofDays(20))).hasSize(3).allMatch(record -> record.endsWith(" 0"));
        assertThat(subject.isGone()).isFalse();
        assertThat(visit(Duration.ofDays(20))).hasSize(3).allMatch(record -> record.endsWith(" tombstone"));
        assertThat(subject.isGone()).isTrue();
    }

    @Test
    void shouldSayTheSameOfASubjectWhoseJsonIsNotKept() {
        // Given
        subject.panes().add(Duration.ofHours(10).toMillis() / PANE, new Counts(4, 1, 1));
        List<String> kept = values(subject);
        subjects = SubjectJson.MOST_KEPT + 1;
        RollingSubject late = new RollingSubject(subject.key(), json, 3);
        late.panes().add(Duration.ofHours(10).toMillis() / PANE, new Counts(4, 1, 1));
        // When
        List<String> made = values(late);
        // Then
        assertThat(made).isEqualTo(kept).first().asString().contains("\"name\":\"Afghanistan\"");
    }
}
