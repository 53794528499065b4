package io.newswire.bench;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.Variant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One line of the result.
 *
 * @param paragraphs of the whole feed
 * @param brokerCpu in the steady state; null if the user named the broker
 * @param aggregates how many rolling counts there are in the end; 0 for a program without
 * @param firstCpuMicros CPU per paragraph of the first row, which the ratio refers to
 * @param problem why the figures must not be shown; null if the output is correct
 */
record Row(
        Variant variant,
        Density density,
        long paragraphs,
        RowReport report,
        @Nullable Duration brokerCpu,
        Disk disk,
        int aggregates,
        double firstCpuMicros,
        @Nullable String problem) {

    /** The row of an outcome. Without the CPU of a first row, this is the first row. */
    Row(Variant variant, FeedPlan plan, RowRun.Outcome outcome, double firstCpuMicros) {
        this(
                variant,
                plan.density(),
                plan.paragraphs(),
                outcome.report(),
                outcome.brokerCpu(),
                outcome.disk(),
                outcome.aggregates(),
                firstCpuMicros > 0 ? firstCpuMicros : cpuMicros(outcome.report()),
                outcome.problem());
    }

    double paragraphsPerSecond() {
        return report.paragraphs() / report.seconds();
    }

    /** CPU of the measured process per paragraph, in microseconds. */
    double cpuMicros() {
        return cpuMicros(report);
    }

    private static double cpuMicros(RowReport report) {
        return report.cpuNanos() / 1e3 / report.paragraphs();
    }

    /** CPU of the broker per paragraph, in microseconds; null if unknown. */
    @Nullable
    Double brokerCpuMicros() {
        return brokerCpu == null ? null : brokerCpu.toNanos() / 1e3 / report.paragraphs();
    }

    /** CPU per paragraph divided by that of the first row. */
    double ratio() {
        return cpuMicros() / firstCpuMicros;
    }

    long heapMegabytes() {
        return report.heapBytes() >> 20;
    }
}
