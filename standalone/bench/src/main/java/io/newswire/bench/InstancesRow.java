package io.newswire.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What several instances of Newswire did together, in the {@link SteadyPart} of a feed.
 *
 * @param cpu of all instances
 * @param brokerCpu null if the user named the broker
 * @param problem what is wrong with the output; null if nothing is
 */
record InstancesRow(
        int instances,
        long paragraphs,
        Duration time,
        Duration cpu,
        @Nullable Duration brokerCpu,
        @Nullable String problem) {

    double paragraphsPerSecond() {
        return paragraphs / (time.toNanos() / 1e9);
    }

    /** Paragraphs per second of CPU, of all instances together. */
    double paragraphsPerCpuSecond() {
        return paragraphs / (cpu.toNanos() / 1e9);
    }

    /** CPU of the broker per paragraph, in microseconds; null if unknown. */
    @Nullable
    Double brokerCpuMicros() {
        return brokerCpu == null ? null : brokerCpu.toNanos() / 1e3 / paragraphs;
    }
}
