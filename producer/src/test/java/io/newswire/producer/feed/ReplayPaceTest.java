package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPaceTest {

    @ParameterizedTest
    @CsvSource({"max,max", "MAX,max", "realtime,1", "3600,3600", "0.5,0.5", "1e3,1000"})
    void shouldReadASpeed(String text, String expected) {
        assertThat(FeedSpeed.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"5,5/s", "0.5,0.5/s", "10/s,10/s", "unlimited,unlimited"})
    void shouldReadARate(String text, String expected) {
        assertThat(FeedRate.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "fast", "", "NaN", "1e999", "5/m"})
    void shouldRefuseWhatIsNoSpeedAndNoRate(String text) {
        assertThatThrownBy(() -> FeedSpeed.parse(text))
                .hasMessage("'" + text + "' is not max, realtime or a number above 0 such as 3600");
        assertThatThrownBy(() -> FeedRate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldDescribeItselfInTheWordsOfTheOptions() {
        assertThat(ReplayPace.MAX).hasToString("speed max, rate unlimited, max-gap none");
    }
}
