package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often threads are replaced. */
class ReplacementBudgetTest {
    /** Near the largest number, beyond which a clock of nanoseconds goes on with the smallest. */
    private static final long START = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

    private final ReplacementBudget budget = new ReplacementBudget(2, Duration.ofMinutes(10));

    @Test
    void shouldAllowSoManyWithinTheTimeAndNoMore() {
        // When, Then
        assertThat(budget.allows(START)).isTrue();
        assertThat(budget.allows(after(Duration.ofMinutes(9)))).isTrue();
        assertThat(budget.allows(after(Duration.ofMinutes(9)))).isFalse();
        assertThat(budget.allows(after(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void shouldAllowOneForEachThatIsLongAgo() {
        // Given
        budget.allows(START);
        budget.allows(after(Duration.ofMinutes(9)));
        // When, Then
        assertThat(budget.allows(after(Duration.ofMinutes(11)))).isTrue();
        assertThat(budget.allows(after(Duration.ofMinutes(12)))).isFalse();
    }

    @Test
    void shouldNotCountWhatWasRefused() {
        // Given
        budget.allows(START);
        budget.allows(START);
        budget.allows(after(Duration.ofMinutes(9)));
        // When, Then
        assertThat(budget.allows(after(Duration.ofMinutes(11)))).isTrue();
        assertThat(budget.allows(after(Duration.ofMinutes(11)))).isTrue();
    }

    private static long after(Duration time) {
        return START + time.toNanos();
    }
}
