package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequencesTest {
    @Test
    void shouldReadBackWhatWasReachedInEachGroup() {
        // Given
        Sequences sequences = Sequences.from(new byte[0]);
        for (int group = 0; group < GroupPartitioner.GROUPS; group += 7) {
            sequences.reach(group, Long.MAX_VALUE - group);
        }
        sequences.next(5);
        sequences.next(5);
        // When
        Sequences read = Sequences.from(sequences.toBytes());
        // Then
        for (int group = 0; group < GroupPartitioner.GROUPS; group++) {
            assertThat(read.reached(group)).as("group %d", group).isEqualTo(sequences.reached(group));
        }
        assertThat(read.reached(5)).isEqualTo(2);
        assertThat(read.reached(6)).isZero();
    }

    @Test
    void shouldHaveChangedUntilItIsWritten() {
        // Given
        Sequences sequences = Sequences.from(new byte[0]);
        assertThat(sequences.hasChanged()).isFalse();
        sequences.next(63);
        assertThat(sequences.hasChanged()).isTrue();
        // When
        sequences.toBytes();
        // Then
        assertThat(sequences.hasChanged()).isFalse();
    }
}
