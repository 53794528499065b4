package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDateTest {

    @Test
    void shouldTakeADayFromItsFirstToItsLastMoment() {
        assertThat(FeedDate.first(" 2021-08-30 ")).isEqualTo("2021-08-30T00:00:00Z");
        assertThat(FeedDate.last("2021-08-30")).isEqualTo("2021-08-30T23:59:59.999999999Z");
        assertThat(FeedDate.last("2021-08-30T14:00:00+02:00")).isEqualTo("2021-08-30T12:00:00Z");
    }

    @Test
    void shouldSayWhatADateMayBe() {
        assertThatThrownBy(() -> FeedDate.first("30.8.2021"))
                .hasMessage("'30.8.2021' is not a day such as 2021-08-30, or a time with offset such as"
                        + " 2021-08-30T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-26T00:00:00Z, 2021-08-26",
        "2021-08-26T12:30:00Z, 2021-08-26 12:30 UTC",
        "2021-08-26T12:30:05.5Z, 2021-08-26 12:30:05 UTC"
    })
    void shouldSayADateAsShortAsItIs(Instant date, String words) {
        assertThat(FeedDate.words(date)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT7.6S, 8 s", "PT59.7S, 1 min", "PT2M5S, 2 min 5 s", "PT3H20M10S, 3 h 20 min", "PT194H, 8 d 2 h"})
    void shouldSayALengthOfTimeInTheUnitsThatMatter(Duration duration, String words) {
        assertThat(FeedDate.words(duration)).isEqualTo(words);
    }
}
