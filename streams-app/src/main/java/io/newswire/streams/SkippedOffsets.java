package io.newswire.streams;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.newswire.streams.kafka.CommittedRecords;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the log, on a thread of its own, whether there are records at offsets that were skipped. There are none where a
 * transaction of a foreign producer was committed or aborted, or a topic was compacted. Where there are, they were lost.
 */
final class SkippedOffsets implements AutoCloseable {
    /** Hears of skipped offsets at which there are records. */
    interface Finding {
        void missing(String topic, int partition, long from, long to, long records);
    }

    private record Stretch(String topic, int partition, long from, long to) {}

    private static final Logger LOG = LoggerFactory.getLogger(SkippedOffsets.class);
    private static final int MOST_WAITING = 1_000;
    private static final long PAUSE_MILLIS = 1_000;

    private final BlockingQueue<Stretch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger unfinished = new AtomicInteger();
    private final CommittedRecords log;
    private final Finding finding;
    private final Counter unchecked;
    private final Thread thread = new Thread(this::run, "skipped-offsets");

    SkippedOffsets(CommittedRecords log, Finding finding, MeterRegistry registry) {
        this.log = log;
        this.finding = finding;
        unchecked = Counter.builder("newswire.skipped.unchecked")
                .description("Stretches of skipped offsets that were too many to be checked")
                .register(registry);
        thread.setDaemon(true);
        thread.start();
    }

    /** Has a stretch looked at soon; for any thread, without waiting. */
    void look(String topic, int partition, long from, long to) {
        unfinished.incrementAndGet();
        if (!waiting.offer(new Stretch(topic, partition, from, to))) {
            unfinished.decrementAndGet();
            if (unchecked.count() == 0) {
                LOG.warn(
                        "{}-{} has more gaps in its offsets than can be checked, as transactions of its producer leave"
                                + " them; 'audit' checks all of them",
                        topic,
                        partition);
            }
            unchecked.increment();
        }
    }

    /** How many stretches are still to be looked at, the one at hand included. */
    int waiting() {
        return unfinished.get();
    }

    private void run() {
        try (log) {
            while (!Thread.currentThread().isInterrupted()) {
                check(waiting.take());
                unfinished.decrementAndGet();
            }
        } catch (InterruptedException e) {
            LOG.debug("no more is checked");
        }
    }

    private void check(Stretch stretch) throws InterruptedException {
        while (true) {
            try {
                long records = log.records(stretch.topic(), stretch.partition(), stretch.from(), stretch.to());
                if (records > 0) {
                    finding.missing(stretch.topic(), stretch.partition(), stretch.from(), stretch.to(), records);
                }
                return;
            } catch (KafkaException e) {
                LOG.debug("cannot ask for {} now", stretch, e);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
