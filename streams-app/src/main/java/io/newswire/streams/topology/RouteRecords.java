package io.newswire.streams.topology;

import io.newswire.streams.metrics.NewswireMetrics;
import io.newswire.streams.metrics.Origin;
import io.newswire.streams.topology.state.OffsetLedger;
import io.newswire.streams.topology.state.StraySequences;
import io.newswire.streams.topology.state.TaskState;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Notes which offsets of a partition were read, and sends on an event that lies in another partition than Java's
 * partitioner gives its key. Other clients partition by other hashes, and one task must read all of an article.
 *
 * <p>For the maintainer. Only such strays cross a topic of their own, so a feed of Java clients alone pays for one hash a
 * record. An event that takes this way may be overtaken: the order of an article's events is that of arrival. Strays are
 * numbered by the two partitions they go between, so that find-mentions sees one that is lost or comes twice.
 */
final class RouteRecords implements Processor<byte[], byte[], byte[], byte[]> {
    private final Counting counting;
    private final NewswireMetrics metrics;

    private ProcessorContext<byte[], byte[]> context;
    private OffsetLedger ledger;
    private StraySequences sent;

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
        sent = StraySequences.sent(state);
        beforeCommit.run(context, this::store);
    }

    private void store() {
        ledger.store();
        sent.store();
    }

    @Override
    public void process(Record<byte[], byte[]> event) {
        RecordMetadata read = context.recordMetadata().orElseThrow();
        ledger.read(read.topic(), read.offset());
        // An event without a key has no article, and is a dead letter where it lies.
        int home = event.key() == null ? read.partition() : homeOf(event.key());
        if (home == read.partition()) {
            context.forward(event, NewswireTopology.EVENTS);
            return;
        }
        Origin origin = new Origin(read.topic(), read.partition(), read.offset());
        metrics.stray(new String(event.key(), StandardCharsets.UTF_8), origin);
        sent.reach(home, sent.reached(home) + 1);
        context.forward(origin.writtenOn(event, sent.reached(home)), NewswireTopology.STRAYS_OUT);
    }

    private int homeOf(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % counting.paragraphPartitions();
    }
}
