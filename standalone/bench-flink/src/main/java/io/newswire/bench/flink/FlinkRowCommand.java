package io.newswire.bench.flink;

import io.newswire.bench.process.ParentProcess;
import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.SteadyState;
import io.newswire.bench.row.Traffic;
import io.newswire.bench.row.Variant;
import io.newswire.standalone.run.GroupOffsets;
import io.newswire.streams.cli.CommandFailed;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.TopicCreation;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.kafka.TopicNames;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one job in this process until it has read the feed to its end, and prints its cost. */
@Command(name = "row", description = "One row of the bench, in a process of its own.")
final class FlinkRowCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final TopicLayout LAYOUT = new TopicLayout(6, (short) -1);
    private static final long POLL_MILLIS = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--variant", required = true)
    private String variant = "";

    @Option(names = "--bootstrap-server", required = true)
    private String bootstrapServers = "";

    @Option(names = "--topic-prefix", required = true)
    private String prefix = "";

    @Option(names = "--application-id", required = true)
    private String group = "";

    @Option(names = "--state-dir", required = true)
    private Path stateDir = Path.of("");

    @Option(names = "--paragraphs", required = true)
    private long paragraphs;

    @Override
    public Integer call() throws Exception {
        ParentProcess.endThisProcessWithIt();
        TopicNames topics = new TopicNames(prefix);
        try (Admin admin = AdminConnection.connect(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), TIMEOUT)) {
            TopicCreation.create(admin, topics, LAYOUT);
            StreamExecutionEnvironment environment = JobSettings.environment(stateDir);
            KafkaEnds ends = new KafkaEnds(bootstrapServers, topics, group);
            switch (Variant.of(variant)) {
                case FLINK_SLIDING -> SlidingJob.define(environment, ends);
                case FLINK_PANES -> PanesJob.define(environment, ends);
                default -> throw new IllegalArgumentException(variant + " is no program of this jar");
            }
            ParentProcess.tell(
                    spec,
                    run(environment, new GroupOffsets(admin, group), topics).toJson());
        }
        return 0;
    }

    private RowReport run(StreamExecutionEnvironment environment, GroupOffsets offsets, TopicNames topics)
            throws Exception {
        List<TopicPartition> input = offsets.partitions(topics.paragraphs());
        SteadyState state = new SteadyState(paragraphs);
        CompletableFuture<JobExecutionResult> result =
                environment.executeAsync(variant).getJobExecutionResult();
        while (!result.isDone()) {
            if (state.begins(offsets.committed(input))) {
                ParentProcess.tell(spec, RowReport.STEADY);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        RowReport report = state.report(-1, Traffic.UNKNOWN);
        if (result.isCompletedExceptionally()) {
            throw new CommandFailed("the job failed: "
                    + result.handle((done, thrown) -> rootOf(thrown)).join());
        }
        return report;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
