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
import org.jspecify.annotations.Nullable;

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

    /** The state of the measurement at one time. */
    private record Reading(
            long nanoTime,
            long committed,
            Duration cpu,
            @Nullable Duration brokerCpu) {}

    InstancesRow of(int instances) throws IOException, InterruptedException, ExecutionException {
        topics.deleteOutputs();
        // the paragraphs stay, and so would the offsets of a group that has read them
        String application = topics.names().prefix() + instances + "-instances";
        List<ChildProcess> processes = new ArrayList<>();
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
                return measured(application, processes);
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

    private InstancesRow measured(String application, List<ChildProcess> processes)
            throws IOException, InterruptedException, ExecutionException {
        GroupOffsets offsets = new GroupOffsets(admin, application);
        List<TopicPartition> input = offsets.partitions(topics.names().paragraphs());
        List<TopicPartition> outputs = offsets.partitions(
                application + "-tallies-repartition",
                topics.names().mentions(),
                topics.names().aggregates());
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Reading from = now(processes, offsets.committed(input));
        while (from.committed() < reference.paragraphs() / 2) {
            pause(deadline);
            from = now(processes, offsets.committed(input));
        }
        Reading to = from;
        Map<TopicPartition, Long> ends = Map.of();
        do {
            Reading latest = now(processes, offsets.committed(input));
            Map<TopicPartition, Long> latestEnds = offsets.ends(outputs);
            if (latest.committed() < reference.paragraphs() || !latestEnds.equals(ends)) {
                to = latest;
                ends = latestEnds;
            }
            pause(deadline);
        } while (System.nanoTime() - to.nanoTime() < QUIET.toNanos());
        return row(processes.size(), from, to);
    }

    private InstancesRow row(int instances, Reading from, Reading to) throws IOException {
        Outputs outputs = new Outputs(topics.client(), topics.names());
        String wrongMentions = outputs.wrongMentions(reference.inContext());
        return new InstancesRow(
                instances,
                to.committed() - from.committed(),
                Duration.ofNanos(to.nanoTime() - from.nanoTime()),
                to.cpu().minus(from.cpu()),
                to.brokerCpu() == null || from.brokerCpu() == null
                        ? null
                        : to.brokerCpu().minus(from.brokerCpu()),
                wrongMentions == null ? outputs.wrongAggregates(reference.byFiveMinutes()) : wrongMentions);
    }

    private Reading now(List<ChildProcess> processes, long committed) {
        Duration cpu = processes.stream().map(ChildProcess::cpu).reduce(Duration.ZERO, Duration::plus);
        return new Reading(System.nanoTime(), committed, cpu, broker.cpu());
    }

    private static void pause(long deadline) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new CommandFailed("the instances were not done after " + TIMEOUT.toMinutes() + " minutes");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
}
