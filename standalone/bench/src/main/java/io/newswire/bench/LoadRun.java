package io.newswire.bench;

import io.newswire.bench.feed.Density;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.latency.Latency;
import io.newswire.bench.latency.LatencyRun;
import io.newswire.bench.latency.Load;
import io.newswire.bench.process.BenchBroker;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures latencies, load by load, and prints each when it is known. */
record LoadRun(BenchBroker broker, Admin admin, Gazetteer gazetteer, BenchOptions options, ResultFormat result) {
    private static final Logger LOG = LoggerFactory.getLogger(LoadRun.class);

    List<Latency> of(List<Load> loads) throws IOException, InterruptedException, ExecutionException {
        FeedTopics topics = new FeedTopics(admin, broker.bootstrapServers(), "live");
        SeededArticles articles =
                SeededArticles.of(options.plan(Density.DENSE), options.subjects(), gazetteer, Matcher.of(gazetteer));
        LatencyRun run = new LatencyRun(
                broker,
                topics,
                articles,
                options.jvmOptionsAtARate(),
                options.latency().warmUp(),
                options.latency().time());
        List<Latency> latencies = new ArrayList<>();
        result.headLatencies();
        try {
            for (Load load : loads) {
                LOG.info("{} paragraphs/s, emit interval {}", load.perSecond(), load.emitInterval());
                Latency latency = run.of(load);
                result.print(latency);
                latencies.add(latency);
            }
        } finally {
            topics.delete();
        }
        return latencies;
    }

    static boolean isRight(List<Latency> latencies) {
        return latencies.stream().allMatch(each -> each.problem() == null);
    }
}
