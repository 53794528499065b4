package io.newswire.streams.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How many records of the changelogs the tasks of this process have still to read before they count. */
public final class RestoreProgress implements StateRestoreListener {
    private final Map<TopicPartition, Restore> restores = new ConcurrentHashMap<>();

    /** Where a restore ends, exclusive, and where it has got to. */
    private record Restore(long end, long position) {
        long remaining() {
            return Math.max(0, end - position);
        }
    }

    public RestoreProgress(MeterRegistry registry) {
        Gauge.builder("newswire.restore.remaining", this, RestoreProgress::remaining)
                .description("Records of changelogs that are still to be read into the stores of this process")
                .baseUnit("records")
                .register(registry);
    }

    long remaining() {
        return restores.values().stream().mapToLong(Restore::remaining).sum();
    }

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        restores.put(changelog, new Restore(end, start));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long batchEnd, long records) {
        restores.computeIfPresent(changelog, (key, restore) -> new Restore(restore.end(), batchEnd + 1));
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long total) {
        restores.remove(changelog);
    }

    /** A task that is taken away in the middle of its restore has nothing left to restore here. */
    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long total) {
        restores.remove(changelog);
    }
}
