package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EmissionBudgetTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicBoolean behind = new AtomicBoolean();
    private final EmissionBudget budget =
            new EmissionBudget(Duration.ofSeconds(1), () -> Duration.ofSeconds(2), behind::get, nanos::get);

    /** How many of a great many subjects a tick writes that take a millisecond each. */
    private int written() {
        return written(Duration.ofMillis(1));
    }

    private int written(Duration each) {
        budget.beginTick();
        int written = 0;
        while (written < 100_000 && budget.allowsAnother()) {
            nanos.addAndGet(each.toNanos());
            written++;
        }
        return written;
    }

    @Test
    void shouldWriteForHalfOfTheIntervalWhileInputComes() {
        budget.inputCame();
        assertThat(written()).isEqualTo(500);
    }

    @Test
    void shouldWriteLittleWhileMuchWaitsToBeRead() {
        behind.set(true);
        budget.inputCame();
        assertThat(written()).isEqualTo(EmissionBudget.WHATEVER_THE_TIME);
        // also where the input of this very task rests
        assertThat(written()).isEqualTo(EmissionBudget.WHATEVER_THE_TIME);
    }

    @Test
    void shouldWriteForA128thOfTheIntervalWhileMuchWaitsToBeRead() {
        behind.set(true);
        budget.inputCame();
        assertThat(written(Duration.ofNanos(10_000))).isEqualTo(782);
    }

    /** A tick that outlives its transaction is undone, and so is the next. */
    @Test
    void shouldWriteAsLongAsATransactionHasRoomOnceTheInputRests() {
        budget.inputCame();
        written();
        assertThat(written()).isEqualTo(2_000);
    }

    @Test
    void shouldWriteNoLongerThanATransactionHasRoomHoweverLongTheInterval() {
        EmissionBudget hourly =
                new EmissionBudget(Duration.ofHours(1), () -> Duration.ofSeconds(2), behind::get, nanos::get);
        hourly.inputCame();
        hourly.beginTick();
        int written = 0;
        while (written < 100_000 && hourly.allowsAnother()) {
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
            written++;
        }
        assertThat(written).isEqualTo(2_000);
    }
}
