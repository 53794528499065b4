package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.bench.SteadyPart.Reading;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class SteadyPartTest {
    private final SteadyPart part = new SteadyPart(1_000, reading(0, 0));

    @Test
    void shouldMeasureTheSecondHalf() {
        // When
        part.see(reading(3, 100));
        part.see(reading(5, 600));
        part.see(reading(6, 700));
        part.see(reading(9, 1_000));

        // Then
        assertThat(part.paragraphs()).isEqualTo(400);
        assertThat(part.time()).isEqualTo(Duration.ofSeconds(4));
        assertThat(part.cpu()).isEqualTo(Duration.ofSeconds(8));
        assertThat(part.brokerCpu()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void shouldMeasureTheWholeRunIfEverythingWasCommittedAtOnce() {
        // When
        part.see(reading(3, 1_000));
        part.see(reading(4, 1_000));

        // Then
        assertThat(part.paragraphs()).isEqualTo(1_000);
        assertThat(part.time()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void shouldMeasureTheWholeRunIfLittleIsLeftOfIt() {
        // When
        part.see(reading(3, 800));
        part.see(reading(4, 1_000));

        // Then
        assertThat(part.paragraphs()).isEqualTo(1_000);
    }

    @Test
    void shouldKnowNoBrokerThatIsNotItsOwn() {
        // When
        SteadyPart foreign = new SteadyPart(10, new Reading(0, 0, Duration.ZERO, null));
        foreign.see(new Reading(1, 10, Duration.ZERO, null));

        // Then
        assertThat(foreign.brokerCpu()).isNull();
    }

    private static Reading reading(int second, long committed) {
        return new Reading(
                Duration.ofSeconds(second).toNanos(),
                committed,
                Duration.ofSeconds(2L * second),
                Duration.ofSeconds(3L * second));
    }
}
