package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(nanos::get);

    private void write(long now, long millis) {
        pace.time(now, () -> nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis)));
    }

    private boolean isTimeWithInput(long now) {
        pace.inputCame();
        return pace.isTimeToWrite(now);
    }

    @Test
    void shouldWriteAtEachIntervalWhileWritingIsCheap() {
        // Given
        write(1_000, 30);
        // Then
        assertThat(isTimeWithInput(2_000)).isTrue();
    }

    @Test
    void shouldLetIntervalsPassWhileWritingIsDearAndInputComes() {
        // Given
        write(1_000, 50);
        // Then
        assertThat(isTimeWithInput(2_000)).isFalse();
        assertThat(isTimeWithInput(3_000)).isTrue();
    }

    @Test
    void shouldHoldNothingBackOnceTheInputRests() {
        // Given
        write(1_000, 10_000);
        assertThat(isTimeWithInput(2_000)).isFalse();
        // Then
        assertThat(pace.isTimeToWrite(3_000)).isTrue();
    }
}
