package io.newswire.bench.latency;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How many paragraphs are published per second, and the emit interval of the application. */
public record Load(int perSecond, Duration emitInterval) {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHORT_INTERVAL = Duration.ofMillis(100);
    private static final int FASTEST = 1_000_000;

    /** Every rate with the default interval, and every rate with a short interval. */
    public static List<Load> of(List<Integer> rates) {
        return Stream.of(DEFAULT_INTERVAL, SHORT_INTERVAL)
                .flatMap(interval -> rates.stream().map(rate -> new Load(rate, interval)))
                .toList();
    }

    /**
     * Checks a rate.
     *
     * @throws IllegalArgumentException if it cannot be measured
     */
    static void requireRate(int perSecond) {
        if (perSecond < LatencyRun.PROBES_PER_SECOND || perSecond > FASTEST) {
            throw new IllegalArgumentException(
                    "rate is " + perSecond + ", not " + LatencyRun.PROBES_PER_SECOND + " to " + FASTEST);
        }
    }
}
