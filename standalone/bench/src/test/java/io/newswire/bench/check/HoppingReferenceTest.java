package io.newswire.bench.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoppingReferenceTest {
    private static final Instant NOON = Instant.parse("2021-08-10T12:00:00Z");

    private final HoppingReference expected =
            new HoppingReference(Duration.ofHours(1), Duration.ofMinutes(5), NOON, NOON.plus(Duration.ofHours(2)));

    @Test
    void shouldCountAMentionInEveryWindowThatCoversIt() {
        // When
        expected.add("AFG", NOON.plusSeconds(61));

        // Then
        HoppingReference read = expected.empty();
        for (int window = 0; window < 12; window++) {
            read.set("AFG", NOON.minusSeconds(window * 300L).toEpochMilli(), 1);
        }
        assertThat(expected.size()).isEqualTo(12);
        assertThat(expected.difference(read)).isNull();
    }

    @Test
    void shouldTakeTheNewestCountOfAWindow() {
        // Given
        expected.add("AFG", NOON);
        HoppingReference read = expected.empty();
        read.add("AFG", NOON);
        read.set("AFG", NOON.toEpochMilli(), 7);

        // When
        read.set("AFG", NOON.toEpochMilli(), 1);

        // Then
        assertThat(expected.difference(read)).isNull();
    }

    @Test
    void shouldNameTheWindowThatIsWrong() {
        // Given
        expected.add("AFG", NOON);
        HoppingReference read = expected.empty();
        read.add("AFG", NOON);

        // When
        read.set("AFG", NOON.toEpochMilli(), 2);

        // Then
        assertThat(expected.difference(read)).isEqualTo("AFG from 2021-08-10T12:00:00Z should have 1 and has 2");
    }

    @Test
    void shouldNoticeASubjectThatIsMissing() {
        // Given
        expected.add("AFG", NOON);

        // Then
        assertThat(expected.difference(expected.empty())).isEqualTo("0 subjects instead of 1");
    }

    @Test
    void shouldRefuseAWindowOutsideOfTheFeed() {
        assertThatThrownBy(
                        () -> expected.set("AFG", NOON.plus(Duration.ofHours(3)).toEpochMilli(), 1))
                .hasMessage("no window of this feed starts at 2021-08-10T15:00:00Z");
    }
}
