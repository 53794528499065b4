package io.newswire.bench.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.process.BenchBroker;
import io.newswire.standalone.run.DataDir;
import io.newswire.standalone.run.GroupOffsets;
import io.newswire.streams.cli.CommandFailed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the setups one after the other, each with new topics and a new process of the application.
 *
 * @param broker one of our own, since its files are read
 * @param warmUp the time before the measurement begins, with all clients that read
 */
public record StreamRun(
        BenchBroker broker,
        Admin admin,
        FeedTopics topics,
        SeededArticles articles,
        List<String> jvmOptions,
        Duration warmUp,
        StreamOptions options) {
    private static final Logger LOG = LoggerFactory.getLogger(StreamRun.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LAST_EVENTS = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 100;
    private static final String STUCK = "newswire_stream_stuck_total";

    /** Measures all and prints each; returns whether every result was right. */
    public boolean print(PrintWriter out, boolean asJson) throws IOException, InterruptedException, ExecutionException {
        StreamTable table = new StreamTable(out, asJson);
        table.head();
        double first = 0;
        boolean right = true;
        for (Setup setup : options.setups()) {
            LOG.info("{}", setup.word());
            StreamRow row = of(setup, first);
            table.print(row);
            first = first > 0 ? first : row.countingMicros();
            right &= row.problem() == null;
        }
        return right;
    }

    private StreamRow of(Setup setup, double first) throws IOException, InterruptedException, ExecutionException {
        topics.create();
        try (StreamApp app = StreamApp.start(broker, topics, setup, options.clients(), jvmOptions);
                SteadyFeed feed = new SteadyFeed(topics, articles, options.rate());
                StreamClients readers = connect(app, setup, options.clients() - options.neverReading(), 0)) {
            feed.publish(warmUp);
            await(readers::areReady);
            return measure(setup, app, feed, readers, first);
        } finally {
            topics.delete();
        }
    }

    private StreamRow measure(Setup setup, StreamApp app, SteadyFeed feed, StreamClients readers, double first)
            throws IOException, InterruptedException, ExecutionException {
        long heapBefore = app.heap();
        try (StreamClients notReading = connect(app, setup, options.neverReading(), options.neverReading())) {
            StreamApp.Cpu cpuBefore = app.cpu();
            long eventsBefore = readers.events();
            long begin = System.currentTimeMillis();
            long paragraphs = feed.publish(options.time());
            long end = System.currentTimeMillis();
            StreamApp.Cpu cpu = app.cpu().since(cpuBefore);
            long events = readers.events() - eventsBefore;
            boolean isCounted = awaitCounted(feed.published());
            TimeUnit.MILLISECONDS.sleep(LAST_EVENTS.toMillis());
            readers.throwFailure();
            StreamRow.Heap heap = new StreamRow.Heap(heapBefore, app.heap());
            long cutOff = setup == Setup.CLIENTS ? Math.round(app.metric(STUCK)) : 0;
            readers.close();
            LatencyCounts latencies = new LatencyCounts();
            long lost = measureArrivals(readers, begin, end, latencies);
            int all = readers.reading() + notReading.all();
            return new StreamRow(
                    setup,
                    paragraphs,
                    new StreamRow.Clients(all, readers.reading(), events / Math.max(1, readers.reading()), cutOff),
                    latencies,
                    heap,
                    cpu,
                    first,
                    problem(isCounted, lost, readers));
        }
    }

    private static StreamClients connect(StreamApp app, Setup setup, int all, int neverReading) throws IOException {
        return StreamClients.connect(app.port(), setup == Setup.CLIENTS ? all : 0, neverReading);
    }

    /** Adds the time of each record at each client; returns how many did not arrive. */
    private long measureArrivals(StreamClients clients, long begin, long end, LatencyCounts latencies)
            throws IOException {
        if (clients.reading() == 0) {
            return 0;
        }
        long lost = 0;
        for (Path folder : partitionFolders()) {
            CommittedRecords records =
                    CommittedRecords.read(folder, StreamRun::isStreamed, millis -> millis >= begin && millis <= end);
            for (EventReader each : clients.readers()) {
                lost += each.arrivals().measure(records, latencies);
            }
        }
        return lost;
    }

    private List<Path> partitionFolders() throws IOException {
        String prefix = topics.names().aggregates() + "-";
        Path data = new DataDir(broker.folder(), false).broker().resolve("kafka");
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(Files::isDirectory)
                    .filter(each -> String.valueOf(each.getFileName()).startsWith(prefix))
                    .filter(each -> String.valueOf(each.getFileName())
                            .substring(prefix.length())
                            .matches("\\d+"))
                    .toList();
        }
    }

    /** Whether the clients ask for this key; see {@link StreamClients#PATH}. */
    private static boolean isStreamed(ByteBuffer key) {
        String text = UTF_8.decode(key).toString();
        return text.startsWith("country:") || text.startsWith("all:");
    }

    private boolean awaitCounted(long published) throws InterruptedException, ExecutionException {
        GroupOffsets offsets = new GroupOffsets(admin, StreamApp.applicationId(topics));
        List<TopicPartition> input = offsets.partitions(topics.names().paragraphs());
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (offsets.committed(input) < published) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return true;
    }

    private static @Nullable String problem(boolean isCounted, long lost, StreamClients readers) {
        if (!isCounted) {
            return "not every paragraph was counted " + TIMEOUT.toSeconds() + " s after the last";
        }
        if (lost > 0) {
            return lost + " records did not arrive at a client";
        }
        boolean isReset = readers.readers().stream().anyMatch(each -> each.resets() > 0);
        return isReset ? "a client had to begin anew" : null;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailed("not every client had the snapshot after " + TIMEOUT.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
