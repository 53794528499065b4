package io.newswire.bench;

import io.newswire.bench.check.FeedReference;
import io.newswire.bench.check.Outputs;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.ChildProcess;
import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.Variant;
import io.newswire.standalone.run.DataDir;
import io.newswire.streams.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs one variant on a feed that is already in its topic, and checks what it wrote. */
record RowRun(BenchBroker broker, FeedTopics topics, FeedReference reference, List<String> jvmOptions) {
    /** The figures of a variant, and what is wrong with its output; null if nothing is. */
    record Outcome(
            RowReport report,
            @Nullable Duration brokerCpu,
            Disk disk,
            int aggregates,
            @Nullable String problem) {}

    /** The outcome; a program that fails is a wrong result, so that the other rows are still measured. */
    Outcome of(Variant variant) throws IOException, InterruptedException, ExecutionException {
        try {
            return measured(variant);
        } catch (CommandFailed e) {
            return new Outcome(RowReport.NONE, null, Disk.NONE, 0, e.getMessage());
        }
    }

    private Outcome measured(Variant variant) throws IOException, InterruptedException, ExecutionException {
        topics.deleteOutputs();
        try (DataDir state = DataDir.within(broker.folder());
                ChildProcess process = start(variant, state.state())) {
            Duration brokerBefore = broker.cpu();
            String line = process.line();
            if (line.equals(RowReport.STEADY)) {
                brokerBefore = broker.cpu();
                line = process.line();
            }
            Duration brokerAfter = broker.cpu();
            process.awaitEnd();
            RowReport report = RowReport.parse(line);
            Duration brokerCpu = brokerBefore == null || brokerAfter == null ? null : brokerAfter.minus(brokerBefore);
            Disk disk = Disk.of(topics.bytes(), topics.names(), state.path());
            return new Outcome(report, brokerCpu, disk, aggregates(variant), problem(variant, report));
        }
    }

    private ChildProcess start(Variant variant, Path stateDir) throws IOException {
        List<String> arguments = arguments(variant, stateDir);
        return switch (variant.jar()) {
            case BENCH -> ChildProcess.start(variant.word(), jvmOptions, arguments);
            case FLINK -> FlinkJar.ofThisCheckout().start(variant.word(), jvmOptions, arguments);
        };
    }

    private List<String> arguments(Variant variant, Path stateDir) {
        List<String> arguments = variant.options(broker.bootstrapServers(), topics.names(), stateDir);
        arguments.addAll(List.of("--paragraphs", Long.toString(reference.paragraphs())));
        return arguments;
    }

    private @Nullable String problem(Variant variant, RowReport report) throws IOException {
        Outputs outputs = new Outputs(topics.client(), topics.names());
        return switch (variant) {
            case PARSE ->
                report.parsed() == reference.paragraphs()
                        ? null
                        : report.parsed() + " paragraphs read instead of " + reference.paragraphs();
            case ANNOTATE -> outputs.wrongMentions(reference.eachAlone());
            case DSL_HOPPING, FLINK_SLIDING ->
                first(outputs.wrongMentions(reference.eachAlone()), outputs.wrongHopping(reference.hopping()));
            case NEWSWIRE ->
                first(outputs.wrongMentions(reference.inContext()), outputs.wrongAggregates(reference.byFiveMinutes()));
            case DSL_SAME, FLINK_PANES ->
                first(outputs.wrongMentions(reference.inContext()), outputs.wrongAggregates(reference.byOwnClock()));
            case NEWSWIRE_24H_1M ->
                first(outputs.wrongMentions(reference.inContext()), outputs.wrongAggregates(reference.byMinute()));
        };
    }

    private int aggregates(Variant variant) {
        return switch (variant) {
            case PARSE, ANNOTATE, DSL_HOPPING, FLINK_SLIDING -> 0;
            case NEWSWIRE -> reference.byFiveMinutes().size();
            case NEWSWIRE_24H_1M -> reference.byMinute().size();
            case DSL_SAME, FLINK_PANES -> reference.byOwnClock().size();
        };
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
