package io.newswire.streams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceWindowTest {

    @ParameterizedTest
    @CsvSource({
        "2021-08-30T12:00:00Z, 2021-08-30T12:05:00Z",
        "2021-08-30T12:04:59.999Z, 2021-08-30T12:05:00Z",
        "2021-08-30T12:05:00Z, 2021-08-30T12:10:00Z",
        "1969-12-31T23:58:00Z, 1970-01-01T00:00:00Z",
        "1969-12-31T23:55:00Z, 1970-01-01T00:00:00Z",
    })
    void shouldEndAtTheFirstMultipleOfTheSlideAfterTheClock(Instant clock, Instant end) {
        // Given
        ReferenceWindow window = new ReferenceWindow(Duration.ofHours(1), Duration.ofMinutes(5));

        // Then
        assertThat(window.end(clock)).isEqualTo(end);
        assertThat(window.start(clock)).isEqualTo(end.minus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT5M, PT5M, 12",
        "PT2H, PT5M, PT5M, 24",
        "PT2H, PT10M, PT10M, 12",
        "PT3H, PT5M, PT1H, 3",
        "PT24H, PT1M, PT1H, 24",
        "PT48H, PT5M, PT1H, 48",
        "PT72H, PT5M, PT24H, 3",
        "PT168H, PT5M, PT24H, 7",
        "PT336H, PT48H, PT48H, 7",
    })
    void shouldBeCutIntoSlices(Duration size, Duration slide, Duration slice, int slices) {
        // When
        ReferenceWindow window = new ReferenceWindow(size, slide);

        // Then
        assertThat(window.slice()).isEqualTo(slice);
        assertThat(window.slices()).isEqualTo(slices);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, PT7M", "PT24H, PT7M", "PT2H5M, PT5M", "PT5M, PT1H", "PT1H, PT0S", "PT1H, PT-5M"})
    void shouldRefuseWhatDoesNotFit(Duration size, Duration slide) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceWindow(size, slide));
    }
}
