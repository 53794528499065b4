package io.newswire.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetVectorTest {
    @Test
    void shouldReadWhatItWrites() {
        // Given
        OffsetVector vector = OffsetVector.of(12, 0, Long.MAX_VALUE);
        // When
        OffsetVector read = OffsetVector.parse(vector.toString());
        // Then
        assertThat(read).isEqualTo(vector);
        assertThat(OffsetVector.parse(OffsetVector.zero(0).toString())).isEqualTo(OffsetVector.zero(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1..2", "-1.2", "1.2.", "1,2", "99999999999999999999", "9999999999999999999"})
    void shouldRefuseWhatIsNoVector(String text) {
        // When, Then
        assertThatIllegalArgumentException().isThrownBy(() -> OffsetVector.parse(text));
    }

    @Test
    void shouldCoverWhatLiesBeforeIt() {
        // Given
        OffsetVector vector = OffsetVector.zero(2);
        // When
        OffsetVector later = vector.after(1, 4);
        // Then
        assertThat(later.covers(1, 4)).isTrue();
        assertThat(later.covers(1, 5)).isFalse();
        assertThat(later.covers(0, 0)).isFalse();
        assertThat(later.covers(7, 0)).isFalse();
    }
}
