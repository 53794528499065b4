package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.articles.SubjectCount;
import io.newswire.streams.windows.Counts;
import io.newswire.streams.windows.SubjectLabel;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/**
 * Kafka Streams builds a task again after its state was found lost: the same processors are closed and opened, and what
 * they scheduled goes on unless they cancel it.
 */
class ClosedTaskTest {
    private static final long DATE = 1_600_000_000_000L;

    private final Counting counting = FeedDriver.settings().counting();
    private final FeedMeters meters = new FeedMeters(new SimpleMeterRegistry());

    private static <K, V> MockProcessorContext<K, V> context(String... stores) {
        MockProcessorContext<K, V> context = new MockProcessorContext<>();
        for (String name : stores) {
            KeyValueStore<byte[], byte[]> store = Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
                    .withLoggingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        return context;
    }

    /** Whether each of the things ever scheduled was cancelled, in order. */
    private static Stream<Boolean> cancelled(MockProcessorContext<?, ?> context) {
        return context.scheduledPunctuators().stream().map(MockProcessorContext.CapturedPunctuator::cancelled);
    }

    private static <K, V, L, W> void closeAndOpen(Processor<K, V, L, W> processor, MockProcessorContext<L, W> context) {
        processor.close();
        processor.init(context);
    }

    @Test
    void shouldDrainByOneScheduleAfterItsTaskWasBuiltAgain() {
        // Given
        MockProcessorContext<Integer, Tallied> context =
                context(NewswireTopology.TALLIES, NewswireTopology.NEWEST_DATES);
        TallyPanes tallies = new TallyPanes(counting, meters);
        tallies.init(context);
        SubjectCount count = new SubjectCount("country:AFG", new Counts(1, 1, 1));
        tallies.process(new Record<>(new byte[0], new Finding.Counted("a", DATE, DATE, List.of(count)), DATE));
        // When
        closeAndOpen(tallies, context);
        // Then
        assertThat(cancelled(context)).containsExactly(true, false);
    }

    @Test
    void shouldWriteByOneScheduleAfterItsTaskWasBuiltAgain() {
        // Given
        MockProcessorContext<String, byte[]> context = context(NewswireTopology.PANES, NewswireTopology.CLOCK);
        RollWindows windows =
                new RollWindows(counting, key -> new SubjectLabel("country", "AFG", "Afghanistan", null), meters);
        windows.init(context);
        TallySheet sheet = new TallySheet();
        sheet.add("country:AFG", new Counts(1, 1, 1));
        long pane = DATE / counting.windows().paneMillis();
        windows.process(new Record<>(0, new Tallied.Sheet(pane, sheet.toBytes()), DATE));
        windows.process(new Record<>(0, new Tallied.FeedClock(DATE), DATE));
        // When
        closeAndOpen(windows, context);
        // Then
        assertThat(cancelled(context)).containsExactly(true, false);
    }
}
