package io.newswire.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.metrics.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every article is read where Java's partitioner puts it, whoever published it. */
class RouteRecordsTest {
    private static final int PARTITIONS = 6;
    private static final byte[] KEY = "article".getBytes(StandardCharsets.UTF_8);
    private static final int HOME = Utils.toPositive(Utils.murmur2(KEY)) % PARTITIONS;
    private static final int ELSEWHERE = (HOME + 1) % PARTITIONS;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final NewswireMetrics metrics = new NewswireMetrics(registry);
    private final List<String> told = new ArrayList<>();
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final RouteRecords router =
            new RouteRecords(FeedDriver.settings().counting(FeedOnCluster.of(PARTITIONS)), metrics);

    @BeforeEach
    void open() {
        metrics.reportGapsTo(new ToldGaps(told));
        MockStores.add(context, NewswireTopology.READ_POSITIONS);
        context.addStateStore(new NoCommit(NewswireTopology.BEFORE_COMMIT_OF_READING));
        router.init(context);
    }

    private CapturedForward<? extends byte[], ? extends byte[]> route(
            byte @Nullable [] key, int partition, long offset) {
        context.resetForwards();
        context.setRecordMetadata("news.paragraphs", partition, offset);
        router.process(new Record<>(key, new byte[] {1}, 0));
        return context.forwarded().get(0);
    }

    @Test
    void shouldLeaveARecordWhereJavaPutsIt() {
        assertThat(route(KEY, HOME, 5).childName()).contains(NewswireTopology.EVENTS);
        assertThat(registry.counter("newswire.strays").count()).isZero();
    }

    @Test
    void shouldSendAStrayOnWithItsPlaceInTheLog() {
        // When
        CapturedForward<? extends byte[], ? extends byte[]> sent = route(KEY, ELSEWHERE, 5);
        // Then
        assertThat(sent.childName()).contains(NewswireTopology.STRAYS_OUT);
        Record<byte[], byte[]> stray =
                new Record<>(KEY, new byte[] {1}, 0, sent.record().headers());
        assertThat(Origin.of(stray, null)).isEqualTo(new Origin("news.paragraphs", ELSEWHERE, 5));
        assertThat(registry.counter("newswire.strays").count()).isEqualTo(1);
    }

    @Test
    void shouldLeaveARecordWithoutAKeyToBecomeADeadLetter() {
        assertThat(IntStream.range(0, PARTITIONS).mapToObj(each -> route(null, each, each)))
                .allSatisfy(sent -> assertThat(sent.childName()).contains(NewswireTopology.EVENTS));
    }

    @Test
    void shouldKeepTheLedgerOfStraysToo() {
        // Given
        route(KEY, ELSEWHERE, 5);
        route(KEY, ELSEWHERE, 6);
        // When
        route(KEY, ELSEWHERE, 8);
        // Then
        assertThat(told).containsExactly("skipped news.paragraphs-0 7..8");
    }
}
