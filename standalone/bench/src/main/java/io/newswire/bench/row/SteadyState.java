package io.newswire.bench.row;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Measures a process from inside while it works through so many paragraphs.
 *
 * <p>Maintainer's note. The first half is left out because the JIT compiler works on it: of a million paragraphs it takes
 * a third of all CPU, nearly all of that in the first half. With less than a hundred thousand it works on all of them,
 * and the figures say little of the program. Where the input is so short that three quarters of it are committed at
 * once, the whole run is the steady state.
 */
final class SteadyState {
    private final long all;
    private final HeapWatch heap = HeapWatch.start();
    private final Reading begin = Reading.now(0);
    private @Nullable Reading steady;
    private @Nullable Reading input;

    private record Reading(long nanoTime, long cpuNanos, long paragraphs) {
        static Reading now(long paragraphs) {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            return new Reading(System.nanoTime(), system.getProcessCpuTime(), paragraphs);
        }

        double secondsUntil(Reading later) {
            return (later.nanoTime - nanoTime) / 1e9;
        }
    }

    SteadyState(long all) {
        this.all = all;
    }

    /** Takes note of how many paragraphs are committed by now; true once, when the steady state begins. */
    boolean begins(long committed) {
        if (input == null && committed >= all) {
            input = Reading.now(committed);
        }
        if (steady != null || committed < all / 2 || committed > all * 3 / 4) {
            return false;
        }
        steady = Reading.now(committed);
        return true;
    }

    /** The report of a run that is done now. */
    RowReport report(long parsed) {
        Reading end = Reading.now(all);
        Reading from = steady == null ? begin : steady;
        return new RowReport(
                parsed,
                end.paragraphs() - from.paragraphs(),
                from.secondsUntil(end),
                input == null ? 0 : input.secondsUntil(end),
                begin.secondsUntil(end),
                end.cpuNanos() - from.cpuNanos(),
                end.cpuNanos() - begin.cpuNanos(),
                heap.used(),
                heap.committed());
    }
}
