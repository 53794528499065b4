package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.CountedTable;
import io.newswire.standalone.aggregates.AggregatesReader;
import io.newswire.standalone.compose.PendingWork;
import io.newswire.standalone.run.GroupOffsets;
import io.newswire.streams.reference.ReferenceAggregate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and the instances that count on it, each a process of its own. */
final class CountingGroup implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(3);
    static final String PARAGRAPHS = "news.paragraphs";
    static final String SHUFFLE = Instance.APPLICATION_ID + "-tallies-repartition";
    static final String AGGREGATES = "news.aggregates";
    private static final int QUIET_POLLS = 3;
    private static final int MOST_NAMED = 5;

    private final Children children;
    private final Path data;
    private final BrokerProcess broker;
    private final List<String> options;
    private final Admin admin;
    private final GroupOffsets offsets;
    private final List<Instance> running = new ArrayList<>();
    private Map<TopicPartition, Long> lastEnds = Map.of();
    private int quietPolls;

    /** Starts the broker; {@code options} are those of every instance of streams-app. */
    CountingGroup(ChaosRun run, List<String> brokerSettings, List<String> options) throws IOException {
        this.options = options;
        data = run.data();
        children = new Children(run.logs());
        broker = new BrokerProcess(children, data.resolve("broker"), brokerSettings);
        admin = Admin.create(Map.of(
                "bootstrap.servers", broker.address(), "request.timeout.ms", 5_000, "default.api.timeout.ms", 10_000));
        offsets = new GroupOffsets(admin, Instance.APPLICATION_ID);
    }

    Children children() {
        return children;
    }

    BrokerProcess broker() {
        return broker;
    }

    GroupOffsets offsets() {
        return offsets;
    }

    /** For what no feed publishes. */
    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** One more instance. */
    Instance start(String name) throws IOException {
        Instance instance = new Instance(children, name, data.resolve(name), broker.address(), options);
        running.add(instance);
        return instance;
    }

    /** An instance that was killed or stopped before comes back with its state directory. */
    void startAgain(Instance instance) throws IOException {
        instance.start();
        running.add(instance);
    }

    /** kill -9. */
    void kill(Instance instance) throws InterruptedException {
        running.remove(instance);
        instance.child().kill();
    }

    /** SIGTERM, which must end in order. */
    void stop(Instance instance) throws InterruptedException {
        running.remove(instance);
        assertThat(instance.child().stop()).as("exit code of a stop").isIn(0, 143);
    }

    void stopAllBut(Instance last) throws InterruptedException {
        for (Instance instance : List.copyOf(running)) {
            if (instance != last) {
                stop(instance);
            }
        }
    }

    void awaitReady() {
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(CountingGroup::isPassing)
                .until(() -> {
                    for (Instance instance : running) {
                        if (!instance.isReady()) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /** Waits until all that was published has been counted and committed, and nothing is owed. */
    void settle() {
        quietPolls = 0;
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsMatching(CountingGroup::isPassing)
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
                && offsets.lag(offsets.partitions(PARAGRAPHS, SHUFFLE)) == 0
                && offsets.isEverythingCommitted(written);
    }

    /** Every instance has all its threads: none is dead for good. */
    void requireAllThreads() {
        for (Instance instance : running) {
            await("all threads of " + instance.child().log())
                    .atMost(PATIENCE)
                    .ignoreExceptionsMatching(CountingGroup::isPassing)
                    .until(() -> instance.aliveThreads() == Instance.THREADS);
        }
    }

    /** Settles, and requires the whole table to be that of the reference. */
    SortedMap<String, ReferenceAggregate> requireTableOf(ReferenceReader reference) {
        settle();
        SortedMap<String, ReferenceAggregate> expected = reference.table();
        SortedMap<String, ReferenceAggregate> counted = table();
        assertThat(differences(expected, counted)).as("keys that differ").isEmpty();
        return counted;
    }

    /** The committed aggregates as they are now. */
    SortedMap<String, ReferenceAggregate> table() {
        try (AggregatesReader reader =
                AggregatesReader.open(Map.of("bootstrap.servers", broker.address()), AGGREGATES, PATIENCE)) {
            reader.readToEnd();
            return CountedTable.of(reader.aggregates());
        }
    }

    /** What a client throws while brokers or instances are away. */
    static boolean isPassing(Throwable thrown) {
        return thrown instanceof Exception;
    }

    private static List<String> differences(
            SortedMap<String, ReferenceAggregate> expected, SortedMap<String, ReferenceAggregate> counted) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(counted.keySet());
        keys.removeIf(key -> Objects.equals(expected.get(key), counted.get(key)));
        List<String> some = new ArrayList<>();
        for (String key : keys) {
            if (some.size() == MOST_NAMED) {
                some.add("and " + (keys.size() - MOST_NAMED) + " more");
                break;
            }
            some.add(key + ": expected " + expected.get(key) + ", counted " + counted.get(key));
        }
        return some;
    }

    @Override
    public void close() {
        children.close();
        admin.close(Duration.ZERO);
    }
}
