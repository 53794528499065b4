package io.newswire.streams.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of one topic from its beginning on a thread of its own, committed records only, without a
 * group, and goes on until it is closed. Partitions that are added are read too. What the broker refuses is told once
 * and tried again.
 */
public final class TopicFollower implements AutoCloseable {
    /** What is done with what is read; called by the one thread that reads. */
    public interface Sink {
        /**
         * Reading of a partition begins, or begins anew.
         *
         * @param firstOffset the first record that is in the log
         * @param tombstonesFrom from here on the log still has every tombstone that was written
         */
        default void opened(int partition, long firstOffset, long tombstonesFrom) {}

        /** Takes records in, those of a partition in order; all before {@code position} has come then. */
        void take(ConsumerRecords<byte[], byte[]> records, OffsetVector position);

        /** The records of a partition before an offset are no longer in the log, nor ever were if it is the largest. */
        void deleted(int partition, long before);
    }

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /** A partition that is added is followed after this time and a look. */
    private static final Duration OLDEST_METADATA = Duration.ofSeconds(10);

    private final TopicReader topic;
    private final Sink sink;
    private final Map<TopicPartition, Long> endsAtStart;
    private final TopicChanges changes;
    private final Thread thread;
    private final AtomicReference<@Nullable String> problem = new AtomicReference<>();
    private volatile OffsetVector position = OffsetVector.zero(0);
    private volatile boolean hasReachedEndsAtStart;
    private volatile boolean isClosed;
    private volatile boolean hasEnded;

    private TopicFollower(TopicReader topic, String name, Sink sink) {
        this.topic = topic;
        this.sink = sink;
        endsAtStart = topic.end();
        changes = new TopicChanges(topic, sink);
        position = topic.position();
        thread = new Thread(this::run, "follow-" + name);
        thread.setDaemon(true);
    }

    /**
     * Starts to read; the parameters and errors are those of {@link TopicReader#open}.
     */
    public static TopicFollower start(Map<String, ?> clientConfig, String topic, Duration patience, Sink sink) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "none");
        config.putIfAbsent("max.poll.records", 5_000);
        config.putIfAbsent("metadata.max.age.ms", OLDEST_METADATA.toMillis());
        TopicReader reader = TopicReader.open(config, topic, true, patience);
        try {
            TopicFollower follower = new TopicFollower(reader, topic, sink);
            follower.thread.start();
            return follower;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Whether all that was in the topic at the start has been taken in; it stays true then. */
    public boolean isReady() {
        return hasReachedEndsAtStart;
    }

    /** How many offsets before the ends seen at the start are still to be read. */
    public long offsetsToReadAtStart() {
        OffsetVector now = position;
        return endsAtStart.entrySet().stream()
                .mapToLong(each ->
                        Math.max(0, each.getValue() - now.next(each.getKey().partition())))
                .sum();
    }

    /** How many offsets the topic had at the start. */
    public long offsetsAtStart() {
        return endsAtStart.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The position up to which the sink has taken records in. */
    public OffsetVector position() {
        return position;
    }

    /** Why nothing can be read at the moment; null while nothing is known to be wrong. */
    public @Nullable String problem() {
        return problem.get();
    }

    /**
     * Waits until everything that is committed now has been taken in, and what the transactions that are open now
     * commit.
     *
     * @throws InterruptException if the thread that waits is interrupted
     */
    public void readToEnd() {
        Map<TopicPartition, Long> ends = topic.end();
        await(() -> hasReached(ends), FOR_EVER);
    }

    /**
     * Waits until something more has been taken in, or for a time.
     *
     * @throws InterruptException if the thread that waits is interrupted
     */
    public void awaitMore(Duration timeout) {
        OffsetVector before = position;
        await(() -> !before.equals(position), timeout);
    }

    /** Waits until something is so, for a time, or until reading has ended. */
    private synchronized void await(BooleanSupplier condition, Duration timeout) {
        long start = System.nanoTime();
        try {
            while (!condition.getAsBoolean() && !hasEnded) {
                long left = timeout.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        topic.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            readOn();
        } catch (OutOfMemoryError e) {
            String reason = "reading has ended: %d MB of heap are full; more is needed, for example java -Xmx4g"
                    .formatted(Runtime.getRuntime().maxMemory() / 1_000_000);
            problem.set(reason);
            LOG.error("{}: {}", thread.getName(), reason);
        } finally {
            end();
        }
    }

    private synchronized void end() {
        hasEnded = true;
        notifyAll();
    }

    private void readOn() {
        // A topic that is empty has been read.
        sink.take(ConsumerRecords.empty(), position);
        moveTo(position);
        while (!isClosed) {
            try {
                step();
                if (problem.getAndSet(null) != null) {
                    LOG.info("{} is read again", thread.getName());
                }
            } catch (OffsetOutOfRangeException e) {
                changes.beginAnew(e);
            } catch (KafkaException e) {
                String reason = KafkaErrors.reasonOfReader(e);
                if (!reason.equals(problem.getAndSet(reason))) {
                    LOG.warn("{} cannot read: {}; it is tried again", thread.getName(), reason);
                }
                pause();
            } catch (RuntimeException e) {
                problem.set("reading has ended by a fault of this program: " + e);
                LOG.error("{} has ended", thread.getName(), e);
                return;
            }
        }
    }

    private void step() {
        changes.look();
        ConsumerRecords<byte[], byte[]> records = topic.poll(POLL);
        OffsetVector now = topic.position();
        if (!now.equals(position)) {
            sink.take(records, now);
            moveTo(now);
        }
    }

    private synchronized void moveTo(OffsetVector now) {
        position = now;
        if (!hasReachedEndsAtStart && hasReached(endsAtStart)) {
            hasReachedEndsAtStart = true;
        }
        notifyAll();
    }

    private boolean hasReached(Map<TopicPartition, Long> ends) {
        OffsetVector now = position;
        return ends.entrySet().stream().allMatch(each -> now.next(each.getKey().partition()) >= each.getValue());
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE_AFTER_FAILURE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
