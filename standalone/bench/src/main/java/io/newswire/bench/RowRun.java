package io.newswire.bench;

import io.newswire.bench.check.FeedReference;
import io.newswire.bench.check.Outputs;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.ChildProcess;
import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.Variant;
import io.newswire.standalone.run.DataDir;
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
            @Nullable String problem) {}

    Outcome of(Variant variant) throws IOException, InterruptedException, ExecutionException {
        topics.deleteOutputs();
        try (DataDir state = DataDir.within(broker.folder());
                ChildProcess process =
                        ChildProcess.start(variant.word(), jvmOptions, arguments(variant, state.state()))) {
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
            return new Outcome(report, brokerCpu, problem(variant, report));
        }
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
            case DSL_HOPPING ->
                first(outputs.wrongMentions(reference.eachAlone()), outputs.wrongHopping(reference.hopping()));
            case NEWSWIRE ->
                first(outputs.wrongMentions(reference.inContext()), outputs.wrongAggregates(reference.byFiveMinutes()));
            case NEWSWIRE_24H_1M ->
                first(outputs.wrongMentions(reference.inContext()), outputs.wrongAggregates(reference.byMinute()));
        };
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
