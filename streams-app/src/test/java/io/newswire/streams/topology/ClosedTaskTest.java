package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.topology.state.CountBatch;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/**
 * Kafka Streams builds a task again after its state was found lost: the same processors are closed and opened, and what
 * they scheduled goes on unless they cancel it.
 */
class ClosedTaskTest {
    private static final long DATE = 1_600_000_000_000L;

    private final Counting counting = FeedDriver.settings().counting(FeedOnCluster.of(1));
    private final NewswireMetrics metrics = new NewswireMetrics(new SimpleMeterRegistry());
    private final MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();

    private RollWindows opened() {
        MockStores.add(context, NewswireTopology.PANES);
        MockStores.add(context, NewswireTopology.CLOCK);
        context.addStateStore(new NoCommit(NewswireTopology.BEFORE_COMMIT_OF_COUNTING));
        RollWindows windows = new RollWindows(counting, key -> new SubjectLabel(key, "Afghanistan", null), metrics);
        windows.init(context);
        return windows;
    }

    private void count(RollWindows windows, long sequence) {
        CountBatch batch = new CountBatch();
        batch.add(SubjectKey.country("AFG"), new Counts(1, 1, 1));
        long pane = DATE / counting.windows().paneMillis();
        windows.process(new Record<>(0, new ShuffleMessage.Sheet(0, sequence, pane, batch.toBytes()), DATE));
        windows.process(new Record<>(0, new ShuffleMessage.FeedClock(DATE), DATE));
    }

    @Test
    void shouldWriteByOneScheduleAfterItsTaskWasBuiltAgain() {
        // Given
        RollWindows windows = opened();
        count(windows, 1);
        // When
        windows.close();
        windows.init(context);
        count(windows, 1);
        // Then
        assertThat(context.scheduledPunctuators().stream().map(MockProcessorContext.CapturedPunctuator::cancelled))
                .containsExactly(true, false);
    }

    @Test
    void shouldForgetWhatWasNotCommittedWhenItsTaskWasBuiltAgain() {
        // Given
        RollWindows windows = opened();
        count(windows, 1);
        assertThat(metrics.backlog().emissionsPending()).isPositive();
        // When
        windows.close();
        windows.init(context);
        // Then
        assertThat(metrics.backlog().emissionsPending()).isZero();
    }
}
