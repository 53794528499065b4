package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.topology.state.CountBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes through the shuffle twice counts once, and what does not come is told. */
class RollWindowsTest {
    private static final long DATE = 1_600_000_000_000L;
    private static final int GROUP = 7;

    private final StreamsSettings settings = FeedDriver.settings();
    private final Counting counting = new Counting(
            settings.rules(), new Counting.ProducerLimits(1 << 20, Duration.ofSeconds(20), true), FeedOnCluster.of(1));
    private final NewswireMetrics metrics = new NewswireMetrics(new SimpleMeterRegistry());
    private final List<String> told = new ArrayList<>();
    private final MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();
    private final RollWindows windows =
            new RollWindows(counting, key -> new SubjectLabel(key, "Afghanistan", null), metrics);

    @BeforeEach
    void open() {
        metrics.reportGapsTo(new ToldGaps(told));
        MockStores.add(context, NewswireTopology.PANES);
        MockStores.add(context, NewswireTopology.CLOCK);
        context.addStateStore(new NoCommit(NewswireTopology.BEFORE_COMMIT_OF_COUNTING));
        windows.init(context);
        windows.process(new Record<>(GroupPartitioner.EVERYWHERE, new ShuffleMessage.FeedClock(DATE), 0));
    }

    private void receive(int sender, long sequence) {
        CountBatch batch = new CountBatch();
        batch.add(SubjectKey.country("AFG"), new Counts(1, 1, 1));
        long pane = DATE / counting.windows().paneMillis();
        windows.process(new Record<>(GROUP, new ShuffleMessage.Sheet(sender, sequence, pane, batch.toBytes()), 0));
    }

    /** The mentions in the largest window, as they are written next. */
    private long mentions() {
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(0);
        return context.forwarded().stream()
                .filter(each -> each.record().key().endsWith("PT168H"))
                .map(each -> AggregateJson.read(each.record().value()).mentions())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void shouldTakeTheSheetsOfEachSenderInTheirOrder() {
        // When
        receive(0, 1);
        receive(1, 1);
        receive(0, 2);
        // Then
        assertThat(told).isEmpty();
        assertThat(mentions()).isEqualTo(3);
    }

    @Test
    void shouldCountASheetOnceThatComesTwice() {
        // When
        receive(0, 1);
        receive(0, 1);
        // Then
        assertThat(told).containsExactly("repeated from 0");
        assertThat(mentions()).isEqualTo(1);
    }

    @Test
    void shouldTellHowManySheetsAreMissing() {
        // When
        receive(0, 1);
        receive(0, 4);
        // Then
        assertThat(told).containsExactly("lost 2 from 0");
        assertThat(mentions()).isEqualTo(2);
    }
}
