package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.chaos.evidence.DeadLetterLines;
import io.newswire.standalone.chaos.evidence.Evidence;
import io.newswire.standalone.chaos.evidence.ObservedGroup;
import io.newswire.standalone.chaos.evidence.ObservedProcess;
import io.newswire.standalone.compose.PendingWork;
import io.newswire.standalone.run.GroupOffsets;
import io.newswire.standalone.support.CountedTable;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.kafka.TopicFollower;
import io.newswire.streams.reference.ReferenceAggregate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Brokers and the instances of streams-app that count on them, each in its own process. */
public final class CountingGroup implements AutoCloseable {
    /** The jar of streams-app from this build. */
    public static final Path JAR = Instance.JAR;

    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final String PARAGRAPHS = "news.paragraphs";
    static final String SHUFFLE = Instance.APPLICATION_ID + "-tallies-repartition";
    private static final String STRAYS = Instance.APPLICATION_ID + "-strays-repartition";
    static final String AGGREGATES = "news.aggregates";
    private static final int QUIET_POLLS = 3;
    private static final String TOPIC_PREFIX = "news.";

    private final Children children;
    private final Path data;
    private final BrokerCluster brokers;
    private final List<String> options;
    private final Admin admin;
    private final GroupOffsets offsets;
    private final List<Instance> running = new ArrayList<>();
    private final List<AutoCloseable> afterwards = new ArrayList<>();
    private Map<TopicPartition, Long> lastEnds = Map.of();
    private int quietPolls;

    CountingGroup(ChaosRun run, int size, List<String> brokerSettings, List<String> options) throws IOException {
        this.options = options;
        data = run.data();
        children = new Children(run.logs());
        brokers = new BrokerCluster(children, data, size, brokerSettings);
        admin = Admin.create(Map.of(
                "bootstrap.servers", brokers.address(), "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000));
        offsets = new GroupOffsets(admin, Instance.APPLICATION_ID);
    }

    Children children() {
        return children;
    }

    public BrokerCluster brokers() {
        return brokers;
    }

    Leaders leaders() {
        return new Leaders(admin);
    }

    GroupOffsets offsets() {
        return offsets;
    }

    /** Returns a producer for records that no feed publishes, such as invalid ones. */
    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers.address()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns the state directory of the instance with this name. */
    public Path stateDir(String name) {
        return data.resolve(name);
    }

    /** Starts another instance. The first one also serves page, API and stream. */
    public Instance start(String name) throws IOException {
        List<String> ofInstance = new ArrayList<>(options);
        if (!running.isEmpty()) {
            ofInstance.add("--no-web-data");
        }
        Instance instance = new Instance(children, name, stateDir(name), brokers.address(), ofInstance);
        running.add(instance);
        return instance;
    }

    /** Starts an instance again that was killed or stopped, with the same state directory. */
    public void startAgain(Instance instance) throws IOException {
        instance.start();
        running.add(instance);
    }

    /** Sends SIGKILL ({@code kill -9}). */
    public void kill(Instance instance) throws InterruptedException {
        running.remove(instance);
        instance.child().kill();
    }

    /** Sends SIGTERM and requires a clean exit. */
    public void stop(Instance instance) throws InterruptedException {
        running.remove(instance);
        assertThat(instance.child().stop()).as("exit code of a stop").isIn(0, 143);
    }

    /** Stops tracking an instance because it is being stopped or has ended. */
    public void stopTracking(Instance instance) {
        running.remove(instance);
    }

    void stopAllBut(Instance last) throws InterruptedException {
        for (Instance instance : List.copyOf(running)) {
            if (instance != last) {
                stop(instance);
            }
        }
    }

    /** Waits until every running instance reports that it is ready. */
    public void awaitReady() {
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(CountingGroup::isTransient)
                .until(() -> {
                    for (Instance instance : running) {
                        if (!instance.isReady()) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /** Waits until everything published is counted and committed and no output is pending. */
    void settle() {
        quietPolls = 0;
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsMatching(CountingGroup::isTransient)
                .until(() -> (quietPolls = isAtRest() ? quietPolls + 1 : 0) >= QUIET_POLLS);
    }

    private boolean isAtRest() throws IOException, InterruptedException, ExecutionException {
        List<String> addresses = new ArrayList<>();
        for (Instance instance : running) {
            if (!instance.isReady()) {
                return false;
            }
            addresses.add(instance.address().orElseThrow());
        }
        List<TopicPartition> written = offsets.partitions(SHUFFLE, AGGREGATES, "news.mentions", "news.paragraphs.dlq");
        Map<TopicPartition, Long> ends = offsets.ends(written);
        boolean moved = !ends.equals(lastEnds);
        lastEnds = ends;
        return !moved
                && new PendingWork(addresses).now() == 0
                && offsets.lag(offsets.partitions(PARAGRAPHS, STRAYS, SHUFFLE)) == 0
                && offsets.isEverythingCommitted(written);
    }

    /** Requires that every instance has all its threads again: none has ended and was not replaced. */
    void requireAllThreads() {
        for (Instance instance : running) {
            await("all threads of " + instance.child().log())
                    .atMost(PATIENCE)
                    .ignoreExceptionsMatching(CountingGroup::isTransient)
                    .until(() -> instance.aliveThreads() == Instance.THREADS);
        }
    }

    /**
     * Waits as {@link #settle} does, requires that the table equals the reference's and that there are no dead letters.
     */
    SortedMap<String, ReferenceAggregate> requireTableOf(ReferenceReader reference) {
        settle();
        SortedMap<String, ReferenceAggregate> expected = reference.table();
        SortedMap<String, ReferenceAggregate> counted = table();
        assertThat(TableDifference.between(expected, counted))
                .as("keys that differ")
                .isEmpty();
        assertThat(new DeadLetterLines(brokers.address(), TOPIC_PREFIX).list())
                .as("dead letters")
                .isEmpty();
        return counted;
    }

    /** Returns the aggregates that are committed now. */
    SortedMap<String, ReferenceAggregate> table() {
        NewestAggregates table = new NewestAggregates();
        try (TopicFollower follower =
                TopicFollower.start(Map.of("bootstrap.servers", brokers.address()), AGGREGATES, PATIENCE, table)) {
            follower.readToEnd();
            return CountedTable.of(table.aggregates());
        }
    }

    /** Returns whether a client may throw this while brokers or instances are down. */
    static boolean isTransient(Throwable thrown) {
        return thrown instanceof Exception;
    }

    /**
     * Runs a command of streams-app on these brokers and waits at most ten minutes until it has ended; its output is
     * written to a log. Returns the ended process.
     */
    public Child command(String name) throws IOException, InterruptedException {
        Child child =
                children.java(name, List.of("-jar", JAR.toString(), name, "--bootstrap-server=" + brokers.address()));
        assertThat(child.process().waitFor(10, TimeUnit.MINUTES))
                .as("%s ends", name)
                .isTrue();
        return child;
    }

    /** Writes evidence of a failure into a folder while all processes still run. */
    void collectEvidence(Path folder, Throwable failure) throws IOException {
        List<ObservedProcess> processes = new ArrayList<>();
        for (Child child : children.started()) {
            processes.add(
                    new ObservedProcess(child.name(), child.process(), child.log(), Instance.address(child.lines())));
        }
        ObservedGroup observed = new ObservedGroup(brokers.address(), Instance.APPLICATION_ID, TOPIC_PREFIX, processes);
        Evidence.collect(folder, observed, failure);
    }

    /** Registers a resource to close after the processes have ended. */
    public void closeAfterwards(AutoCloseable closeable) {
        afterwards.add(closeable);
    }

    @Override
    public void close() {
        children.close();
        admin.close(Duration.ZERO);
        for (AutoCloseable each : afterwards) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        afterwards.clear();
    }
}
