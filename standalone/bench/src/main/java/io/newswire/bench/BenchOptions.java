package io.newswire.bench;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.latency.LatencyOptions;
import io.newswire.bench.latency.Load;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.row.Variant;
import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.UsageErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to measure, and with which feed. */
final class BenchOptions implements Checked {
    private static final String BOTH = "both";
    private static final long USUAL = 1_000_000;
    private static final long FOR_GOALS = 4_000_000;
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
                            + " and, with a jar of their own, flink-sliding, flink-panes. The last three take"
                            + " 2,000,000 paragraphs at most.")
    private List<String> variants = new ArrayList<>();

    @Option(
            names = "--subjects",
            paramLabel = "N",
            defaultValue = "" + SeededArticles.USUAL_SUBJECTS,
            description = "How many countries and how many actors an article is about, at most; 0 draws each mention"
                    + " from all (default: ${DEFAULT-VALUE}).")
    private int subjects = SeededArticles.USUAL_SUBJECTS;

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

    @Mixin
    private LatencyOptions latency = new LatencyOptions();

    @Option(names = "--json", description = "One JSON object a line instead of columns.")
    private boolean json;

    @Override
    public void check(UsageErrors errors) {
        errors.verify("--paragraphs", () -> plan(Density.DENSE));
        errors.require(subjects >= 0 && subjects <= 200, "--subjects is " + subjects + ", not 0 to 200");
        instances()
                .forEach(each -> errors.require(
                        each >= 1 && each <= MOST_INSTANCES,
                        "--instances is " + each + ", not 1 to " + MOST_INSTANCES));
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

    /** Whether the user named a broker, whose files and CPU time are out of reach. */
    boolean namesBroker() {
        return bootstrapServers != null;
    }

    /** What the user asks for instead of the rows. */
    List<Mode> modes() {
        List<Mode> modes = new ArrayList<>();
        if (goals) {
            modes.add(Mode.GOALS);
        }
        if (latency.isAsked()) {
            modes.add(Mode.LATENCY);
        }
        if (!instances().isEmpty()) {
            modes.add(Mode.INSTANCES);
        }
        return modes;
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

    int subjects() {
        return subjects;
    }

    /** What the rows are measured on, density after density. */
    List<Comparison> comparisons() {
        return densities().stream()
                .flatMap(each -> Comparison.of(plan(each), variants()).stream())
                .toList();
    }

    List<Integer> instances() {
        return instances == null ? List.of() : instances;
    }

    /** How each load is measured. */
    LatencyOptions latency() {
        return latency;
    }

    List<Load> loads() {
        return goals ? latency.loads(Goals.RATES) : latency.loads();
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
