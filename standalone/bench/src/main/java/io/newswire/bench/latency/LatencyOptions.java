package io.newswire.bench.latency;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.DurationConverter;
import io.newswire.streams.cli.UsageErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether and how to measure latencies. */
public final class LatencyOptions implements Checked {
    private static final List<Integer> USUAL_RATES = List.of(1_000, 10_000);

    @Option(
            names = "--latency",
            description = "Instead of the rows: from publishing to a committed aggregate, at each --rate, with an emit"
                    + " interval of 1 s and of 100 ms.")
    private boolean latency;

    @Option(
            names = "--rate",
            paramLabel = "N",
            split = ",",
            description = "With --latency or --goals: how many paragraphs are published a second; repeatable (default:"
                    + " 1,000 and 10,000; with --goals 10,000).")
    private List<Integer> rates = new ArrayList<>();

    @Option(
            names = "--warm-up",
            paramLabel = "DURATION",
            defaultValue = "45s",
            converter = DurationConverter.class,
            description =
                    "With --latency, --goals or --stream: how long each load runs before it is measured; most of what"
                            + " the JIT compiler does is done then (default: ${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ofSeconds(45);

    @Option(
            names = "--latency-time",
            paramLabel = "DURATION",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "With --latency or --goals: how long each load is measured (default: ${DEFAULT-VALUE}).")
    private Duration latencyTime = Duration.ofSeconds(30);

    @Override
    public void check(UsageErrors errors) {
        errors.require(latencyTime.toSeconds() >= 1, "--latency-time is " + latencyTime + ", not a second or more");
        errors.require(warmUp.toSeconds() >= 1, "--warm-up is " + warmUp + ", not a second or more");
        rates(List.of()).forEach(rate -> errors.verify("--rate", () -> Load.requireRate(rate)));
    }

    public boolean isAsked() {
        return latency;
    }

    /** The loads to measure: two for each rate, of those that are usual if the user named none. */
    public List<Load> loads() {
        return loads(USUAL_RATES);
    }

    /** The same with other rates (paragraphs per second) if the user named none. */
    public List<Load> loads(List<Integer> otherwise) {
        return Load.of(rates(otherwise));
    }

    private List<Integer> rates(List<Integer> otherwise) {
        return rates == null || rates.isEmpty() ? otherwise : rates;
    }

    /** How long a load runs before it is measured. */
    public Duration warmUp() {
        return warmUp;
    }

    /** How long a load is measured. */
    public Duration time() {
        return latencyTime;
    }
}
