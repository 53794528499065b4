package io.newswire.bench.row;

import io.newswire.bench.process.ParentProcess;
import io.newswire.standalone.run.GroupOffsets;
import io.newswire.streams.StreamsOptions;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.TopicCreation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one variant in this process, with the options of streams-app, and prints its cost. */
@Command(name = "row", hidden = true, description = "One row of the bench, in a process of its own.")
public final class RowCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--variant", required = true)
    private String variant = "";

    @Option(
            names = "--paragraphs",
            description = "How many there are to read; without it, the process works until its standard input ends.")
    private long paragraphs;

    @Mixin
    private StreamsOptions options = new StreamsOptions();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        StreamsSettings settings = options.settings();
        try (Admin admin = AdminConnection.connect(settings.clientProperties(), TIMEOUT)) {
            TopicCreation.create(admin, settings.topics(), settings.feed().layout());
            try (MeasuredProgram program = MeasuredProgram.of(Variant.of(variant), settings, admin)) {
                RowReport report = paragraphs > 0
                        ? runToTheEnd(program, new GroupOffsets(admin, settings.applicationId()), settings)
                        : runUntilTold(program);
                ParentProcess.tell(spec, report.toJson());
            }
        }
        return 0;
    }

    private RowReport runToTheEnd(MeasuredProgram program, GroupOffsets offsets, StreamsSettings settings)
            throws InterruptedException, ExecutionException {
        ParentProcess.endThisProcessWithIt();
        List<TopicPartition> input = offsets.partitions(settings.topics().paragraphs());
        SteadyState state = new SteadyState(paragraphs);
        program.start();
        for (long committed = 0; ; committed = offsets.committed(input)) {
            program.throwFailure();
            if (state.begins(committed)) {
                ParentProcess.tell(spec, RowReport.STEADY);
            }
            if (committed >= paragraphs && program.isDone()) {
                return state.report(program.parsed(), Traffic.of(program.metrics()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private RowReport runUntilTold(MeasuredProgram program) throws IOException, InterruptedException {
        SteadyState state = new SteadyState(0);
        program.start();
        while (!program.isReady()) {
            program.throwFailure();
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        ParentProcess.tell(spec, RowReport.READY);
        ParentProcess.awaitEnd();
        program.throwFailure();
        return state.report(program.parsed(), Traffic.of(program.metrics()));
    }
}
