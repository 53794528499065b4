package io.newswire.bench;

import io.newswire.bench.row.SteadyState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The part of a feed that counts for several instances: its second half, in which the JIT compilers rest.
 *
 * <p>Maintainer's note. The first instance may commit a short feed while the others start. If the second half was not
 * seen to begin, because three quarters were committed at once, the whole run counts, with the starts of the instances.
 */
final class SteadyPart {
    /**
     * The state of a run at one time.
     *
     * @param committed how many paragraphs are
     * @param cpu of all instances
     * @param brokerCpu null if the user named the broker
     */
    record Reading(
            long nanoTime,
            long committed,
            Duration cpu,
            @Nullable Duration brokerCpu) {}

    private final long all;
    private Reading from;
    private boolean begun;
    private Reading to;

    /** The part of a feed with this many paragraphs, of instances that do not run yet. */
    SteadyPart(long all, Reading begin) {
        this.all = all;
        from = begin;
        to = begin;
    }

    /** Takes a reading at which not everything was done, or had just been done. */
    void see(Reading latest) {
        if (!begun && SteadyState.isBeginning(latest.committed(), all)) {
            from = latest;
            begun = true;
        }
        to = latest;
    }

    /** The latest reading. */
    Reading to() {
        return to;
    }

    long paragraphs() {
        return to.committed() - from.committed();
    }

    Duration time() {
        return Duration.ofNanos(to.nanoTime() - from.nanoTime());
    }

    Duration cpu() {
        return to.cpu().minus(from.cpu());
    }

    @Nullable
    Duration brokerCpu() {
        return to.brokerCpu() == null || from.brokerCpu() == null
                ? null
                : to.brokerCpu().minus(from.brokerCpu());
    }
}
