package io.newswire.bench.row;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Measures a process from inside while it works through a given number of paragraphs.
 *
 * <p>Maintainer's note. The first half is left out because the JIT compiler works then: for a million paragraphs it
 * takes a third of all CPU, almost all of it in the first half. With fewer than 100,000 paragraphs it works during the
 * whole run, and the figures say little about the program. If the input is so short that three quarters of it are
 * committed at once, the whole run counts as the steady state.
 */
public final class SteadyState {
    private final long all;
    private final HeapWatch heap = HeapWatch.start();
    private final Reading begin = Reading.now(0);
    private @Nullable Reading first;
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

    /** Starts to measure a process that has this many paragraphs to read; 0 for one that is told when to end. */
    public SteadyState(long all) {
        this.all = all;
    }

    /** Says how many paragraphs are committed; returns true once, when the steady state begins. */
    public boolean begins(long committed) {
        if (first == null && committed >= RowReport.FIRST && all >= 2 * RowReport.FIRST) {
            first = Reading.now(committed);
        }
        if (input == null && committed >= all) {
            input = Reading.now(committed);
        }
        if (steady != null || !isBeginning(committed, all)) {
            return false;
        }
        steady = Reading.now(committed);
        return true;
    }

    /** Whether so many of all paragraphs mark the beginning of the second half: not much more than a half. */
    public static boolean isBeginning(long committed, long all) {
        return committed >= all / 2 && committed <= all * 3 / 4;
    }

    /** The report of a run that has just ended. */
    public RowReport report(long parsed, Traffic traffic) {
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
                heap.committed(),
                first == null ? 0 : (first.cpuNanos() - begin.cpuNanos()) / 1e3 / first.paragraphs(),
                traffic);
    }
}
