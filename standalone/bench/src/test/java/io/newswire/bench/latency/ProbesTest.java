package io.newswire.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.feed.Names.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbesTest {
    private final Probes probes = new Probes(List.of(new Name("one", "One"), new Name("two", "Two")), 100);

    @Test
    void shouldMeasureEachProbeUntilItsOwnCountIsSeen() {
        // Given
        probes.send(100);
        probes.send(110);
        probes.send(120);

        // When
        probes.seen("one", 1, 150);
        probes.seen("two", 1, 170);
        probes.seen("one", 2, 400);

        // Then
        assertThat(probes.latencies()).containsExactly(50, 60, 280);
        assertThat(probes.open()).isZero();
        assertThat(probes.problem()).isNull();
    }

    @Test
    void shouldMeasureSeveralProbesThatBecomeVisibleAtOnce() {
        // Given
        probes.send(100);
        probes.send(110);
        probes.send(120);

        // When
        probes.seen("one", 2, 200);

        // Then
        assertThat(probes.latencies()).containsExactly(80, 100);
        assertThat(probes.open()).isEqualTo(1);
    }

    @Test
    void shouldMeasureAProbeOnceHoweverOftenItIsSeen() {
        // Given
        probes.send(100);

        // When
        probes.seen("one", 1, 200);
        probes.seen("one", 1, 300);
        probes.seen("three", 1, 300);

        // Then
        assertThat(probes.latencies()).containsExactly(100);
    }

    @Test
    void shouldAwaitButNotMeasureTheProbesOfTheWarmUp() {
        // Given
        probes.send(99);

        // When
        probes.seen("one", 1, 200);

        // Then
        assertThat(probes.latencies()).isEmpty();
        assertThat(probes.open()).isZero();
    }

    @Test
    void shouldNoticeAProbeThatWasCountedTwice() {
        // Given
        probes.send(100);

        // When
        probes.seen("one", 2, 200);

        // Then
        assertThat(probes.problem()).isEqualTo("one was counted 2 times, published 1");
    }
}
