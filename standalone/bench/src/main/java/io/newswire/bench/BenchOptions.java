package io.newswire.bench;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.latency.Load;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.row.Variant;
import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.DurationConverter;
import io.newswire.streams.cli.UsageErrors;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to measure, and with which feed. */
final class BenchOptions implements Checked {
    /** What is measured. */
    enum Mode {
        COST,
        GOALS,
        LATENCY,
        INSTANCES
    }

    private static final String BOTH = "both";
    private static final long USUAL = 1_000_000;
    private static final long FOR_GOALS = 4_000_000;
    private static final List<Integer> USUAL_RATES = List.of(1_000, 10_000);
    private static final int MOST_INSTANCES = 64;

    @Option(
            names = "--paragraphs",
            paramLabel = "N",
            description = "How many paragraphs a feed has, 25 to an article (default: 1,000,000; with --goals"
                    + " 4,000,000).")
    private @Nullable Long paragraphs;

    @Option(
            names = "--density",
            paramLabel = "dense|sparse|both|soak",
            defaultValue = BOTH,
            description =
                    "400 articles to five minutes of event time, or 4, or one after the other (default: ${DEFAULT-VALUE}); soak"
                            + " is 2 to five minutes, two years for 10,000,000 paragraphs.")
    private String density = BOTH;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only this row; repeatable: parse, annotate, newswire, dsl-hopping, newswire-24h-1m, dsl-same,"
                            + " and, with a jar of their own, flink-sliding, flink-panes. The last three take 500,000"
                            + " paragraphs at most.")
    private List<String> variants = new ArrayList<>();

    @Option(
            names = "--subjects",
            paramLabel = "N",
            defaultValue = "" + SeededArticles.USUAL_CAST,
            description = "How many countries and how many actors an article is about, at most; 0 draws each mention"
                    + " from all (default: ${DEFAULT-VALUE}).")
    private int cast = SeededArticles.USUAL_CAST;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed makes the same articles (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "A Kafka broker to measure on (default: one of its own in a process of its own).")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description = "For the JVM of each row; repeatable, such as -XX:StartFlightRecording=filename=f.jfr.")
    private List<String> javaOptions = new ArrayList<>();

    @Option(
            names = "--latency",
            description = "Instead of the rows: from publishing to a committed aggregate, at each --rate, with an emit"
                    + " interval of 1 s and of 100 ms.")
    private boolean latency;

    @Option(
            names = "--goals",
            description = "Instead of the rows: everything that the goals need, and a table of the goals in the end."
                    + " Some 20 minutes.")
    private boolean goals;

    @Option(
            names = "--instances",
            paramLabel = "N",
            split = ",",
            description = "Instead of the rows: newswire in so many processes at once, 1 to 64; repeatable.")
    private List<Integer> instances = new ArrayList<>();

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
            description = "With --latency: how long each load runs before it is measured; most of what the JIT compiler"
                    + " does is done then (default: ${DEFAULT-VALUE}).")
    private Duration warmUp = Duration.ofSeconds(45);

    @Option(
            names = "--latency-time",
            paramLabel = "DURATION",
            defaultValue = "30s",
            converter = DurationConverter.class,
            description = "With --latency: how long each load is measured (default: ${DEFAULT-VALUE}).")
    private Duration latencyTime = Duration.ofSeconds(30);

    @Option(names = "--json", description = "One JSON object a line instead of columns.")
    private boolean json;

    @Override
    public void check(UsageErrors errors) {
        errors.verify("--paragraphs", () -> plan(Density.DENSE));
        errors.require(cast >= 0 && cast <= 200, "--subjects is " + cast + ", not 0 to 200");
        errors.require(latencyTime.toSeconds() >= 1, "--latency-time is " + latencyTime + ", not a second or more");
        errors.require(warmUp.toSeconds() >= 1, "--warm-up is " + warmUp + ", not a second or more");
        errors.require(
                Stream.of(goals, latency, !instances().isEmpty())
                                .filter(each -> each)
                                .count()
                        <= 1,
                "--goals, --latency and --instances exclude each other");
        instances()
                .forEach(each -> errors.require(
                        each >= 1 && each <= MOST_INSTANCES,
                        "--instances is " + each + ", not 1 to " + MOST_INSTANCES));
        rates().forEach(rate -> errors.verify("--rate", () -> Load.requireRate(rate)));
        errors.verify("--density", this::densities);
        errors.verify("--variant", this::variants);
        errors.verify("--variant", this::requireJars);
    }

    private void requireJars() {
        for (String word : variants == null ? List.<String>of() : variants) {
            if (Variant.of(word).jar() == Variant.Jar.FLINK) {
                FlinkJar.ofThisCheckout().require(word);
            }
        }
    }

    Mode mode() {
        return goals ? Mode.GOALS : latency ? Mode.LATENCY : instances().isEmpty() ? Mode.COST : Mode.INSTANCES;
    }

    FeedPlan plan(Density of) {
        return new FeedPlan(of, paragraphs != null ? paragraphs : goals ? FOR_GOALS : USUAL, seed);
    }

    FeedPlan plan(Density of, long ofParagraphs) {
        return new FeedPlan(of, ofParagraphs, seed);
    }

    List<Density> densities() {
        List<Density> all = Arrays.stream(Density.values())
                .filter(each -> density.equals(each.word()) || (density.equals(BOTH) && each != Density.SOAK))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("density is '" + density + "', not dense, sparse, both or soak");
        }
        return all;
    }

    List<Variant> variants() {
        return variants == null || variants.isEmpty()
                ? Arrays.stream(Variant.values())
                        .filter(each -> each.jar() == Variant.Jar.BENCH)
                        .toList()
                : variants.stream().map(Variant::of).toList();
    }

    int cast() {
        return cast;
    }

    /** What the rows are measured on, density after density. */
    List<Leg> legs() {
        return densities().stream()
                .flatMap(each -> Leg.of(plan(each), variants()).stream())
                .toList();
    }

    List<Integer> instances() {
        return instances == null ? List.of() : instances;
    }

    private List<Integer> rates() {
        return rates != null && !rates.isEmpty() ? rates : goals ? Goals.RATES : USUAL_RATES;
    }

    List<Load> loads() {
        return Load.of(rates());
    }

    Duration warmUp() {
        return warmUp;
    }

    Duration latencyTime() {
        return latencyTime;
    }

    boolean asJson() {
        return json;
    }

    /**
     * The options for the JVMs at full speed, which take their default heap, as for a user.
     */
    List<String> jvmOptions() {
        return javaOptions == null ? List.of() : javaOptions;
    }

    /** The options for a JVM with a feed at a fixed rate: it gets a heap of 512 MB. */
    List<String> jvmOptionsAtARate() {
        List<String> all = new ArrayList<>(List.of("-Xmx512m"));
        all.addAll(jvmOptions());
        return all;
    }

    BenchBroker broker() throws IOException {
        return bootstrapServers == null ? BenchBroker.start() : BenchBroker.at(bootstrapServers);
    }
}
