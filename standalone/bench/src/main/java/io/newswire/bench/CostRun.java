package io.newswire.bench;

import io.newswire.bench.check.FeedReference;
import io.newswire.bench.feed.FeedLoader;
import io.newswire.bench.feed.FeedPlan;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.row.Variant;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what a paragraph costs, feed by feed, and prints each row when it is known. */
record CostRun(BenchBroker broker, Admin admin, Gazetteer gazetteer, BenchOptions options, ResultFormat result) {
    private static final Logger LOG = LoggerFactory.getLogger(CostRun.class);

    /** What is done with a feed in its topics. */
    interface Use {
        void of(FeedTopics topics, FeedReference reference)
                throws IOException, InterruptedException, ExecutionException;
    }

    List<Row> of(List<Comparison> comparisons) throws IOException, InterruptedException, ExecutionException {
        List<Row> rows = new ArrayList<>();
        result.headRows();
        for (Comparison comparison : comparisons) {
            withFeed(
                    comparison.plan(),
                    comparison.hasOwnClocks(),
                    (topics, reference) -> measure(comparison, topics, reference, rows));
        }
        return rows;
    }

    /** Prints a line for each number of instances, and tells whether all results were right. */
    boolean ofInstances(FeedPlan plan, List<Integer> numbers)
            throws IOException, InterruptedException, ExecutionException {
        List<InstancesRow> rows = new ArrayList<>();
        result.headInstances();
        withFeed(plan, false, (topics, reference) -> {
            InstancesRun run = new InstancesRun(broker, admin, topics, reference, options.jvmOptions());
            for (int number : numbers) {
                LOG.info("{} instances of newswire, {}", number, plan.density().word());
                InstancesRow row = run.of(number);
                result.print(row);
                rows.add(row);
            }
        });
        return rows.stream().allMatch(row -> row.problem() == null);
    }

    private void measure(Comparison comparison, FeedTopics topics, FeedReference reference, List<Row> rows)
            throws IOException, InterruptedException, ExecutionException {
        RowRun run = new RowRun(broker, topics, reference, options.jvmOptions());
        for (Variant variant : comparison.variants()) {
            LOG.info("{}, {}", variant.word(), comparison.plan().density().word());
            double first = rows.stream()
                    .filter(each -> each.problem() == null)
                    .filter(each -> each.density() == comparison.plan().density())
                    .mapToDouble(Row::cpuMicros)
                    .findFirst()
                    .orElse(0);
            Row row = new Row(variant, comparison.plan(), run.of(variant), first);
            result.print(row);
            rows.add(row);
        }
    }

    private void withFeed(FeedPlan plan, boolean withOwnClocks, Use use)
            throws IOException, InterruptedException, ExecutionException {
        FeedTopics topics =
                new FeedTopics(admin, broker.bootstrapServers(), plan.density().word());
        try {
            use.of(topics, publish(plan, withOwnClocks, topics));
        } finally {
            topics.delete();
        }
    }

    private FeedReference publish(FeedPlan plan, boolean withOwnClocks, FeedTopics topics)
            throws InterruptedException, ExecutionException {
        LOG.info(
                "publishing {} paragraphs, {}, seed {}",
                plan.paragraphs(),
                plan.density().word(),
                plan.seed());
        Matcher matcher = Matcher.of(gazetteer);
        FeedReference reference = new FeedReference(matcher, plan, withOwnClocks);
        topics.create();
        try (FeedLoader loader = new FeedLoader(topics.client(), topics.names().paragraphs())) {
            loader.load(SeededArticles.of(plan, options.subjects(), gazetteer, matcher), reference::add);
        }
        LOG.info(
                "{} mentions; {} rolling and {} hopping counts to come",
                reference.inContext().mentions(),
                reference.byFiveMinutes().size(),
                reference.hopping().size());
        return reference;
    }
}
