package io.newswire.bench.latency;

import io.newswire.bench.feed.FeedLoader;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.feed.SendTimes;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.ChildProcess;
import io.newswire.bench.row.RowReport;
import io.newswire.bench.row.Variant;
import io.newswire.producer.feed.Paragraph;
import io.newswire.standalone.run.DataDir;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs Newswire in its own process under a steady load.
 *
 * @param warmUp the time before the measurement begins, while the JIT compiler works
 */
public record LatencyRun(
        BenchBroker broker,
        FeedTopics topics,
        SeededArticles articles,
        List<String> jvmOptions,
        Duration warmUp,
        Duration measured) {
    private static final Duration LAST_PROBES = Duration.ofSeconds(60);
    static final int PROBES_PER_SECOND = 20;
    private static final int SUBJECTS = 97;

    /** The result of publishing a load. */
    private record Published(long paragraphs, double perSecond, double cpuMicros) {}

    public Latency of(Load load) throws IOException, InterruptedException, ExecutionException {
        topics.create();
        try (DataDir state = DataDir.within(broker.folder());
                ChildProcess program = ChildProcess.start("newswire", jvmOptions, arguments(load, state.state()))) {
            program.line();
            Probes probes =
                    new Probes(articles.names().spare().subList(0, SUBJECTS), System.nanoTime() + warmUp.toNanos());
            try (ProbeWatch watch =
                    new ProbeWatch(topics.client(), topics.names().aggregates(), probes)) {
                Published published = publish(load, probes, program);
                String problem = awaitAll(probes, watch);
                program.release();
                RowReport report = RowReport.parse(program.line());
                return new Latency(
                        load,
                        published.paragraphs(),
                        published.perSecond(),
                        probes.latencies(),
                        published.cpuMicros(),
                        report,
                        problem);
            }
        }
    }

    private List<String> arguments(Load load, Path stateDir) {
        List<String> arguments = Variant.NEWSWIRE.options(broker.bootstrapServers(), topics.names(), stateDir);
        arguments.addAll(List.of("--emit-interval", load.emitInterval().toString()));
        return arguments;
    }

    private Published publish(Load load, Probes probes, ChildProcess program) {
        Iterator<Paragraph> others = articles.endless();
        long total = load.perSecond() * warmUp.plus(measured).toSeconds();
        long warm = load.perSecond() * warmUp.toSeconds();
        Duration cpuBefore = Duration.ZERO;
        SendTimes times = SendTimes.fromNow(load.perSecond());
        try (FeedLoader loader = new FeedLoader(topics.client(), topics.names().paragraphs())) {
            for (long n = 0; n < total; n++) {
                long due = times.await(n);
                if (n == warm) {
                    cpuBefore = program.cpu();
                }
                boolean isProbe = n % (load.perSecond() / PROBES_PER_SECOND) == 0;
                loader.send(
                        isProbe ? articles.single("probe_" + n, probes.send(due), Instant.now(), n) : others.next());
            }
        }
        double seconds = (System.nanoTime() - times.begin()) / 1e9;
        double cpuMicros = program.cpu().minus(cpuBefore).toNanos() / 1e3 / (total - warm);
        return new Published(total, total / seconds, cpuMicros);
    }

    private static @Nullable String awaitAll(Probes probes, ProbeWatch watch) {
        long deadline = System.nanoTime() + LAST_PROBES.toNanos();
        while (probes.open() > 0 && System.nanoTime() < deadline) {
            watch.throwFailure();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return probes.open() > 0 ? probes.open() + " of " + probes.sent() + " probes were not seen" : probes.problem();
    }
}
