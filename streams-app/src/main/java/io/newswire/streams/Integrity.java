package io.newswire.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.kafka.CommittedRecords;
import io.newswire.streams.metrics.Gaps;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this process has read each record that it should have read, once. A gap is an error in the log and a metric, and
 * the process is not ready until it is started again, since its counts cannot be trusted.
 */
final class Integrity implements Gaps, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
    private static final String REMEDY = "; 'audit' compares the counts with the log, 'reset' counts anew";

    private final SkippedOffsets skipped;
    private final Counter missingRecords;
    private final Counter recordsAgain;
    private final Counter missingSheets;
    private final Counter sheetsAgain;
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();

    Integrity(MeterRegistry registry, CommittedRecords log) {
        missingRecords = counter(registry, "newswire.missing.records", "Paragraphs of the log that were not read");
        recordsAgain =
                counter(registry, "newswire.repeated.records", "Paragraphs that were read again, and count once");
        missingSheets = counter(registry, "newswire.missing.sheets", "Records lost between the two stages of counting");
        sheetsAgain = counter(
                registry, "newswire.repeated.sheets", "Records that came twice between the two stages, counted once");
        skipped = new SkippedOffsets(log, this::recordsMissing, registry);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    /** What is wrong, in a sentence; null while nothing is. */
    @Nullable
    String problem() {
        return problem.get();
    }

    int skippedOffsetsWaiting() {
        return skipped.waiting();
    }

    @Override
    public void skipped(String topic, int partition, long from, long to) {
        skipped.look(topic, partition, from, to);
    }

    private void recordsMissing(String topic, int partition, long from, long to, long records) {
        missingRecords.increment((double) records);
        tell(records + " records of " + topic + "-" + partition + " between offsets " + from + " and " + to
                + " were never read, and are not counted");
    }

    @Override
    public void readAgain(String topic, int partition, long offset, long last) {
        recordsAgain.increment();
        if (offset == last || recordsAgain.count() <= 1) {
            LOG.warn(
                    "{}-{} is read again from offset {}, read before up to {}: nothing counts twice",
                    topic,
                    partition,
                    offset,
                    last);
        }
    }

    @Override
    public void lostInShuffle(int sender, long sheets) {
        missingSheets.increment((double) sheets);
        tell(sheets + " records of counts from partition " + sender
                + " of the first stage never arrived at the second");
    }

    @Override
    public void repeatedInShuffle(int sender) {
        sheetsAgain.increment();
        tell("a record of counts from partition " + sender + " of the first stage came twice; it is counted once");
    }

    @Override
    public void lostOnTheWay(int partition, long events) {
        missingRecords.increment((double) events);
        tell(events + " paragraphs of partition " + partition
                + " were sent on to the partition of their article and never arrived there; they are not counted");
    }

    @Override
    public void repeatedOnTheWay(int partition) {
        recordsAgain.increment();
        tell("a paragraph of partition " + partition
                + " arrived twice in the partition of its article; it is counted once");
    }

    /** The first problem is told in full; later ones are in the metrics. */
    private void tell(String what) {
        if (problem.compareAndSet(null, what)) {
            LOG.error("{}{}", what, REMEDY);
        }
    }

    @Override
    public void close() {
        skipped.close();
    }
}
