package io.newswire.streams.topology;

import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.metrics.Origin;
import io.newswire.streams.topology.state.OffsetLedger;
import io.newswire.streams.topology.state.TaskState;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Keeps the ledger of what was read of a partition, and sends on an event that lies in another partition than Java's
 * partitioner gives its key: other clients partition by other hashes, and an article must be read by one task.
 *
 * <p>For the maintainer. Only the strays cross a topic of their own, so a feed of one kind of client pays a hash a
 * record. Between the two ways the order of an article's events is that of arrival.
 */
final class RouteRecords implements Processor<byte[], byte[], byte[], byte[]> {
    private final Counting counting;
    private final NewswireMetrics metrics;

    private ProcessorContext<byte[], byte[]> context;
    private OffsetLedger ledger;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    RouteRecords(Counting counting, NewswireMetrics metrics) {
        this.counting = counting;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        TaskState state = new TaskState(context.getStateStore(NewswireTopology.READ_POSITIONS));
        state.requireWindows(counting.windows().fingerprint());
        ledger = new OffsetLedger(state, metrics.gaps(), context.taskId().partition());
        BeforeCommit beforeCommit = context.getStateStore(NewswireTopology.BEFORE_COMMIT_OF_READING);
        beforeCommit.run(context, ledger::store);
    }

    @Override
    public void process(Record<byte[], byte[]> event) {
        RecordMetadata read = context.recordMetadata().orElseThrow();
        ledger.read(read.topic(), read.offset());
        if (isHome(event.key(), read.partition())) {
            context.forward(event, NewswireTopology.EVENTS);
            return;
        }
        Origin origin = new Origin(read.topic(), read.partition(), read.offset());
        metrics.stray(new String(event.key(), StandardCharsets.UTF_8), origin);
        context.forward(origin.writtenOn(event), NewswireTopology.STRAYS_OUT);
    }

    /** An event without a key has no article, and is a dead letter where it lies. */
    private boolean isHome(byte[] key, int partition) {
        return key == null || Utils.toPositive(Utils.murmur2(key)) % counting.paragraphPartitions() == partition;
    }
}
