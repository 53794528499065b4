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
 * @param brokerCpu of the steady state; null where the broker is none of our processes
 * @param firstCpuMicros what a paragraph costs in the row that the ratio refers to
 * @param problem why its figures are not worth showing; null if its output is what it should be
 */
record Row(
        Variant variant,
        Density density,
        long paragraphs,
        RowReport report,
        @Nullable Duration brokerCpu,
        double firstCpuMicros,
        @Nullable String problem) {

    /** The row of an outcome; without a first row's cost, this is the first. */
    Row(Variant variant, FeedPlan plan, RowRun.Outcome outcome, double firstCpuMicros) {
        this(
                variant,
                plan.density(),
                plan.paragraphs(),
                outcome.report(),
                outcome.brokerCpu(),
                firstCpuMicros > 0 ? firstCpuMicros : cpuMicros(outcome.report()),
                outcome.problem());
    }

    double paragraphsPerSecond() {
        return report.paragraphs() / report.seconds();
    }

    /** CPU microseconds of the measured process per paragraph. */
    double cpuMicros() {
        return cpuMicros(report);
    }

    private static double cpuMicros(RowReport report) {
        return report.cpuNanos() / 1e3 / report.paragraphs();
    }

    /** CPU microseconds of the broker per paragraph; null if unknown. */
    @Nullable
    Double brokerCpuMicros() {
        return brokerCpu == null ? null : brokerCpu.toNanos() / 1e3 / report.paragraphs();
    }

    /** CPU per paragraph as a multiple of the first row's. */
    double ratio() {
        return cpuMicros() / firstCpuMicros;
    }

    long heapMegabytes() {
        return report.heapBytes() >> 20;
    }
}
