package io.newswire.bench;

import io.newswire.bench.Goal.Bound;
import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.latency.Latency;
import io.newswire.bench.latency.Load;
import io.newswire.bench.row.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph should cost at most, and which measurements tell. Costs are ratios within one run. A peer that takes
 * only so many paragraphs is compared with Newswire on the same feed.
 */
record Goals(long paragraphs, List<Row> rows, List<Latency> latencies) {
    static final List<Integer> RATES = List.of(10_000);

    private static final int SPARSE_SHARE = 4;

    /** What has to be measured, with the peers of Flink or without. */
    static List<Comparison> comparisons(long paragraphs, long seed, boolean withFlink) {
        List<Variant> peers = new ArrayList<>(List.of(Variant.NEWSWIRE, Variant.DSL_SAME));
        if (withFlink) {
            peers.addAll(List.of(Variant.FLINK_SLIDING, Variant.FLINK_PANES));
        }
        return List.of(
                new Comparison(
                        new FeedPlan(Density.DENSE, paragraphs, seed),
                        List.of(Variant.ANNOTATE, Variant.NEWSWIRE, Variant.DSL_HOPPING, Variant.NEWSWIRE_24H_1M)),
                new Comparison(new FeedPlan(Density.DENSE, ofPeers(paragraphs), seed), peers),
                new Comparison(
                        new FeedPlan(Density.SPARSE, Math.max(1, paragraphs / SPARSE_SHARE), seed),
                        List.of(Variant.NEWSWIRE)));
    }

    private static long ofPeers(long paragraphs) {
        // never the number of the first comparison, so that a row is found by its number
        return Math.min(Variant.DSL_SAME.most(), Math.max(1, paragraphs / 2));
    }

    /** The table as Markdown. */
    List<String> table() {
        return Stream.concat(
                        Stream.of("| goal | wanted | measured | |", "|---|---|---|---|"),
                        all().stream().map(Goal::toMarkdown))
                .toList();
    }

    List<Goal> all() {
        Optional<Row> newswire = dense(Variant.NEWSWIRE, paragraphs);
        Optional<Row> annotate = dense(Variant.ANNOTATE, paragraphs);
        Optional<Row> small = dense(Variant.NEWSWIRE, ofPeers(paragraphs));
        return List.of(
                times("`newswire` to `annotate`, CPU", Bound.AT_MOST, 2, newswire, annotate, Goals::cpu),
                times(
                        "`dsl-same` to `newswire`, CPU",
                        Bound.AT_LEAST,
                        4,
                        dense(Variant.DSL_SAME, ofPeers(paragraphs)),
                        small,
                        Goals::cpu),
                times(
                        "`dsl-hopping` to `newswire`, CPU",
                        Bound.AT_LEAST,
                        1.5,
                        dense(Variant.DSL_HOPPING, paragraphs),
                        newswire,
                        Goals::cpu),
                times(
                        "`flink-panes` to `newswire`, CPU",
                        Bound.AT_LEAST,
                        1.5,
                        dense(Variant.FLINK_PANES, ofPeers(paragraphs)),
                        small,
                        Goals::cpu),
                times(
                        "`newswire` to `annotate`, paragraphs/s",
                        Bound.AT_LEAST,
                        0.5,
                        newswire,
                        annotate,
                        (one, other) -> one.paragraphsPerSecond() / other.paragraphsPerSecond()),
                times(
                        "`newswire` to `annotate`, CPU of the broker",
                        Bound.AT_MOST,
                        2,
                        newswire.filter(row -> row.brokerCpuMicros() != null),
                        annotate.filter(row -> row.brokerCpuMicros() != null),
                        (one, other) -> orZero(one.brokerCpuMicros()) / orZero(other.brokerCpuMicros())),
                times(
                        "a day that slides by the minute to one by five, CPU",
                        Bound.AT_MOST,
                        1.1,
                        dense(Variant.NEWSWIRE_24H_1M, paragraphs),
                        newswire,
                        Goals::cpu),
                times(
                        "sparse to dense, CPU",
                        Bound.AT_MOST,
                        1.5,
                        find(Variant.NEWSWIRE, Density.SPARSE, Math.max(1, paragraphs / SPARSE_SHARE)),
                        newswire,
                        Goals::cpu),
                figure("heap after a collection", 400, " MB", newswire, Row::heapMegabytes, newswire.map(Goals::size)),
                figure(
                        "the first 100,000 paragraphs to the steady state, CPU",
                        3,
                        " ×",
                        newswire.filter(row -> row.report().firstCpuMicros() > 0),
                        row -> row.report().firstCpuMicros() / row.cpuMicros(),
                        Optional.empty()),
                latency("p99 with the defaults", Duration.ofSeconds(1), 2),
                latency("p99 with an emit interval of 100 ms", Duration.ofMillis(100), 1));
    }

    private static double cpu(Row one, Row other) {
        return one.cpuMicros() / other.cpuMicros();
    }

    private static String size(Row row) {
        return String.format(Locale.ROOT, "at %,d aggregates", row.aggregates());
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static Goal times(
            String name,
            Bound bound,
            double limit,
            Optional<Row> one,
            Optional<Row> other,
            ToDoubleBiFunction<Row, Row> ratio) {
        Double measured = one.isPresent() && other.isPresent() ? ratio.applyAsDouble(one.get(), other.get()) : null;
        return new Goal(name, bound, limit, " ×", measured, "");
    }

    private static Goal figure(
            String name,
            double limit,
            String unit,
            Optional<Row> row,
            ToDoubleFunction<Row> figure,
            Optional<String> comment) {
        return new Goal(
                name, Bound.AT_MOST, limit, unit, row.map(figure::applyAsDouble).orElse(null), comment.orElse(""));
    }

    private Goal latency(String name, Duration emitInterval, double seconds) {
        Optional<Latency> measured = latencies.stream()
                .filter(each ->
                        each.problem() == null && each.load().emitInterval().equals(emitInterval))
                .findFirst();
        Double p99 = measured.map(each -> each.percentile(99) / 1e3).orElse(null);
        return new Goal(
                name,
                Bound.AT_MOST,
                seconds,
                " s",
                p99,
                measured.map(Goals::rate).orElse(""));
    }

    private static String rate(Latency latency) {
        Load load = latency.load();
        return String.format(Locale.ROOT, "at %,.0f of %,d paragraphs/s", latency.perSecond(), load.perSecond());
    }

    private Optional<Row> dense(Variant variant, long size) {
        return find(variant, Density.DENSE, size);
    }

    /** The row of a result that was right. */
    private Optional<Row> find(Variant variant, Density density, long size) {
        return rows.stream()
                .filter(row -> row.problem() == null && row.variant() == variant)
                .filter(row -> row.density() == density && row.paragraphs() == size)
                .findFirst();
    }
}
