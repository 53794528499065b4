package io.newswire.standalone.bench.latency;

import java.time.Duration;
import java.util.List;

/** How many paragraphs are published a second, and how long the application gathers updates. */
public record Load(int perSecond, Duration emitInterval) {
    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHORT_INTERVAL = Duration.ofMillis(100);

    /** The loads that are measured: a busy newsroom and a rush, with the default interval and a short one. */
    public static List<Load> all() {
        return List.of(
                new Load(1_000, DEFAULT_INTERVAL),
                new Load(10_000, DEFAULT_INTERVAL),
                new Load(1_000, SHORT_INTERVAL),
                new Load(10_000, SHORT_INTERVAL));
    }
}
