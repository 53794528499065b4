package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.topology.state.TaskState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EmissionScheduleTest {
    private final AtomicBoolean behind = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();
    private final EmissionBudget budget =
            new EmissionBudget(Duration.ofSeconds(1), () -> Duration.ofHours(1), behind::get, nanos::get);
    private final List<RollingSubject> everyone = new ArrayList<>();
    private final SubjectJson json = new SubjectJson(key -> new SubjectLabel(key, "", null), everyone::size);
    private final EmissionSchedule schedule = new EmissionSchedule(() -> everyone, budget);
    private final List<RollingSubject> visited = new ArrayList<>();

    private void subjects(int n) {
        for (int i = 0; i < n; i++) {
            everyone.add(new RollingSubject(SubjectKey.country("" + i), json, 0));
        }
    }

    /** A tick in which a visit takes so long; answers with how many there were. */
    private int tick(long clock, boolean rested, Duration visit) {
        visited.clear();
        budget.inputCame();
        schedule.tick(clock, rested).forEachRemaining(subject -> {
            subject.emissions(List.of());
            visited.add(subject);
            nanos.addAndGet(visit.toNanos());
        });
        return visited.size();
    }

    private int tick(long clock) {
        return tick(clock, false, Duration.ZERO);
    }

    @Test
    void shouldVisitWhoChangedAtTheNextTickAndOnce() {
        // Given
        subjects(5);
        schedule.add(everyone.get(3));
        schedule.add(everyone.get(3));
        // When
        tick(1);
        // Then
        assertThat(visited).containsExactly(everyone.get(3));
        assertThat(schedule.isEmpty()).isTrue();
        assertThat(tick(1)).isZero();
    }

    @Test
    void shouldSpreadARoundOverTicksWhileTheClockMoves() {
        // Given
        subjects(100);
        schedule.windowsMoved();
        // When
        int ticks = 0;
        int most = 0;
        while (!schedule.isEmpty()) {
            most = Math.max(most, tick(ticks));
            ticks++;
        }
        // Then
        assertThat(ticks).isEqualTo(8);
        assertThat(most).isEqualTo(13);
        assertThat(schedule.settled()).as("the clock as the round began").isZero();
    }

    @Test
    void shouldVisitAllAtOnceWhenTheClockRests() {
        // Given
        subjects(100);
        schedule.windowsMoved();
        tick(1);
        schedule.windowsMoved();
        // When
        int rest = tick(2, true, Duration.ZERO);
        // Then
        assertThat(rest).as("the end of one round and another").isEqualTo(87 + 100);
        assertThat(schedule.isEmpty()).isTrue();
        assertThat(schedule.settled()).isEqualTo(2);
    }

    @Test
    void shouldGoOnWithItsRoundAloneWhileReadingIsBehind() {
        // Given
        subjects(250);
        schedule.windowsMoved();
        schedule.add(everyone.get(249));
        behind.set(true);
        // When
        int first = tick(1, false, Duration.ofMillis(1));
        schedule.windowsMoved();
        int second = tick(2, false, Duration.ofMillis(1));
        int third = tick(3, false, Duration.ofMillis(1));
        // Then
        assertThat(List.of(first, second, third)).containsExactly(100, 100, 50);
        assertThat(visited).endsWith(everyone.get(249));
        assertThat(schedule.isEmpty()).as("the windows have moved since").isFalse();
    }

    @Test
    void shouldSettleOnlyWhenWhatARoundMadeDueHasBeenVisited() {
        // Given
        subjects(1);
        schedule.windowsMoved();
        // When
        schedule.tick(7, true).forEachRemaining(schedule::add);
        // Then
        assertThat(schedule.settled()).as("a tombstone is due").isEqualTo(TaskState.NONE);
        tick(8);
        assertThat(schedule.settled()).isEqualTo(7);
        assertThat(schedule.isEmpty()).isTrue();
    }

    @Test
    void shouldSettleARoundWhenTheNextHasEnded() {
        // Given
        subjects(1);
        behind.set(true);
        schedule.windowsMoved();
        schedule.tick(7, false).forEachRemaining(schedule::add);
        // When
        schedule.windowsMoved();
        tick(8);
        // Then
        assertThat(schedule.settled()).isEqualTo(7);
    }
}
