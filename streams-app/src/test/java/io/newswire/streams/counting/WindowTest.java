package io.newswire.streams.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
    @ParameterizedTest
    @CsvSource({
        "1h/5m, PT1H, PT5M",
        "2h/10m, PT2H, PT10M",
        "24h/5m, PT24H, PT1H",
        "24h/2h, PT24H, PT2H",
        "2d/1m, PT48H, PT1H",
        "7d/5m, PT168H, PT24H",
        "7d/1m, PT168H, PT24H",
        "PT6H/PT15M, PT6H, PT1H",
    })
    void shouldCutAWindowIntoSlices(String text, String size, String slice) {
        // When
        Window window = Window.parse(text);
        // Then
        assertThat(window.name()).isEqualTo(size);
        assertThat(window.slice()).isEqualTo(Duration.parse(slice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1h/7m",
                "8d/1m",
                "1h",
                "1h/5m/1m",
                "x/5m",
                "1h/0s",
                "90m/7m",
                "24h/25m",
                "25h/2h",
                "0h/5m",
                "1h/PT0.5S"
            })
    void shouldRefuseWhatDoesNotFit(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.parse(text))
                .withMessageMatching(".*(window|duration).*");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-30T12:00:00Z, 2021-08-30T12:05:00Z",
        "2021-08-30T12:04:59.999Z, 2021-08-30T12:05:00Z",
        "1969-12-31T23:59:59Z, 1970-01-01T00:00:00Z",
        "1939-09-01T04:45:00Z, 1939-09-01T04:50:00Z",
    })
    void shouldEndAtTheFirstSlideAfterTheClock(String clock, String end) {
        // When
        long ended = Window.parse("1h/5m").endAfter(Instant.parse(clock).toEpochMilli());
        // Then
        assertThat(Instant.ofEpochMilli(ended)).isEqualTo(end);
    }

    @Test
    void shouldShareThePaneThatDividesEverySlide() {
        // When
        Windows windows = new Windows(List.of(Window.parse("24h/1h"), Window.parse("2h/10m"), Window.parse("6h/15m")));
        // Then
        assertThat(windows.paneMillis()).isEqualTo(Duration.ofMinutes(5).toMillis());
        assertThat(windows.largest()).isEqualTo(Duration.ofHours(24));
        assertThat(windows.list()).extracting(Window::name).containsExactly("PT2H", "PT6H", "PT24H");
    }

    @Test
    void shouldRefuseTwoWindowsOfOneSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Windows(List.of(Window.parse("1h/5m"), Window.parse("1h/1m"))))
                .withMessageContaining("PT1H");
    }
}
