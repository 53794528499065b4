package io.newswire.bench.evidence;

import io.newswire.bench.feed.FeedLoader;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.process.BenchBroker;
import io.newswire.bench.process.ChildProcess;
import io.newswire.bench.row.Variant;
import io.newswire.standalone.run.DataDir;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the tables, then counts a feed and serves it. */
public record EvidenceRun(BenchBroker broker, FeedTopics topics, EvidenceOptions options, List<String> jvmOptions) {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceRun.class);
    /** What the container leaves to the heap. */
    private static final String HEAP_OF_CONTAINER = "-Xmx921m";

    /** Measures the tables alone. */
    public void printTables(EvidenceTable table) throws IOException {
        table.print("aggregates", sizesOf("-Xmx2g", "--subjects", "100000"));
        table.print("articles", sizesOf("-Xmx2g", "--articles", "1000000"));
        table.print("container", sizesOf(HEAP_OF_CONTAINER, "--subjects", Integer.toString(options.tableSubjects())));
    }

    private static TableSizes sizesOf(String heap, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("table"));
        all.addAll(List.of(arguments));
        try (ChildProcess process = ChildProcess.start("the tables", List.of(heap), all)) {
            return TableSizes.parse(process.line());
        }
    }

    /** Publishes and counts the articles, then measures what serves them. */
    public void printServed(SeededArticles articles, EvidenceTable table)
            throws IOException, InterruptedException, ExecutionException {
        topics.create();
        try {
            LOG.info("publishing {} paragraphs", articles.plan().paragraphs());
            try (FeedLoader loader =
                    new FeedLoader(topics.client(), topics.names().paragraphs())) {
                loader.load(articles, article -> {});
            }
            LOG.info("counting");
            count(articles.plan().paragraphs());
            LOG.info("serving");
            List<String> arguments = List.of(
                    "served",
                    "--bootstrap-server",
                    broker.bootstrapServers(),
                    "--topic-prefix",
                    topics.names().prefix());
            try (ChildProcess process = ChildProcess.start("the server", heap(), arguments)) {
                String[] portAndMillis = process.line().split(" ", -1);
                long heap = Long.parseLong(process.ask("heap"));
                table.print(
                        articles.plan().paragraphs(),
                        Long.parseLong(portAndMillis[1]),
                        heap,
                        new RequestTimes(Integer.parseInt(portAndMillis[0]), options.requests()).measureAll());
            }
        } finally {
            topics.delete();
        }
    }

    private List<String> heap() {
        return jvmOptions.isEmpty() ? List.of(HEAP_OF_CONTAINER) : jvmOptions;
    }

    private void count(long paragraphs) throws IOException {
        try (DataDir state = DataDir.within(broker.folder())) {
            List<String> arguments = Variant.NEWSWIRE.options(broker.bootstrapServers(), topics.names(), state.state());
            arguments.addAll(List.of("--paragraphs", Long.toString(paragraphs)));
            try (ChildProcess process = ChildProcess.start("newswire", List.of(), arguments)) {
                process.awaitEnd();
            }
        }
    }
}
