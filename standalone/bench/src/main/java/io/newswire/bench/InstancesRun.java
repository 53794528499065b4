package io.newswire.bench;

import io.newswire.bench.check.FeedReference;
import io.newswire.bench.check.Outputs;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.ChildProcess;
import io.newswire.bench.row.Variant;
import io.newswire.standalone.run.DataDir;
import io.newswire.standalone.run.GroupOffsets;
import io.newswire.streams.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Runs several instances of Newswire on one feed: processes with one application id, each with a folder of its own.
 *
 * <p>Maintainer's note. No instance knows the others' backlog. So they are done when every paragraph is committed and
 * their topics have not grown for three emit intervals; the check of the output then finds what was left. What the
 * instances used while nothing grew does not count.
 */
record InstancesRun(
        BenchBroker broker, Admin admin, FeedTopics topics, FeedReference reference, List<String> jvmOptions) {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final long POLL_MILLIS = 50;

    InstancesRow of(int instances) throws IOException, InterruptedException, ExecutionException {
        topics.deleteOutputs();
        // the paragraphs stay, and so would the offsets of a group that has read them
        String application = topics.names().prefix() + instances + "-instances";
        List<ChildProcess> processes = new ArrayList<>();
        SteadyPart part = new SteadyPart(reference.paragraphs(), now(processes, 0));
        try (DataDir state = DataDir.within(broker.folder())) {
            try {
                for (int i = 0; i < instances; i++) {
                    processes.add(ChildProcess.start(
                            "newswire",
                            jvmOptions,
                            arguments(application, state.path().resolve("instance-" + i))));
                }
                for (ChildProcess each : processes) {
                    each.line();
                }
                measure(part, application, processes);
                return row(instances, part);
            } finally {
                for (ChildProcess each : processes) {
                    each.release();
                }
                for (ChildProcess each : processes) {
                    each.close();
                }
            }
        }
    }

    private List<String> arguments(String application, Path stateDir) {
        return Variant.NEWSWIRE.options(broker.bootstrapServers(), topics.names(), application, stateDir);
    }

    private void measure(SteadyPart part, String application, List<ChildProcess> processes)
            throws IOException, InterruptedException, ExecutionException {
        GroupOffsets offsets = new GroupOffsets(admin, application);
        List<TopicPartition> input = offsets.partitions(topics.names().paragraphs());
        List<TopicPartition> outputs = offsets.partitions(
                application + "-tallies-repartition",
                topics.names().mentions(),
                topics.names().aggregates());
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Map<TopicPartition, Long> ends = Map.of();
        do {
            SteadyPart.Reading latest = now(processes, offsets.committed(input));
            Map<TopicPartition, Long> latestEnds = offsets.ends(outputs);
            if (latest.committed() < reference.paragraphs() || !latestEnds.equals(ends)) {
                part.see(latest);
                ends = latestEnds;
            }
            pause(deadline);
        } while (System.nanoTime() - part.to().nanoTime() < QUIET.toNanos());
    }

    private InstancesRow row(int instances, SteadyPart part) throws IOException {
        Outputs outputs = new Outputs(topics.client(), topics.names());
        String wrongMentions = outputs.wrongMentions(reference.inContext());
        return new InstancesRow(
                instances,
                part.paragraphs(),
                part.time(),
                part.cpu(),
                part.brokerCpu(),
                wrongMentions == null ? outputs.wrongAggregates(reference.byFiveMinutes()) : wrongMentions);
    }

    private SteadyPart.Reading now(List<ChildProcess> processes, long committed) {
        Duration cpu = processes.stream().map(ChildProcess::cpu).reduce(Duration.ZERO, Duration::plus);
        return new SteadyPart.Reading(System.nanoTime(), committed, cpu, broker.cpu());
    }

    private static void pause(long deadline) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new CommandFailed("the instances were not done after " + TIMEOUT.toMinutes() + " minutes");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
}
