package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.TopicPartition;

/** A replay with faults, one after another; each fault begins while there is input to count. */
public final class FaultyReplay implements AutoCloseable {
    /** A fault that is caused in one or more processes. */
    public interface Fault {
        void happen() throws IOException, InterruptedException;
    }

    private final CountingGroup group;
    private final int atLeast;
    private final PacedReplay replay;
    private final AggregatesWatch watch;
    private final ReferenceReader reference;
    private final List<TopicPartition> paragraphs;
    private int subjectsCompared;

    /** Starts to publish at least this many paragraphs in this time, and more if the faults take longer. */
    FaultyReplay(CountingGroup group, ChaosRun run, int atLeast, Duration pace)
            throws IOException, InterruptedException, ExecutionException {
        this(group, run, atLeast, ReplayPlan.ofAtLeast(atLeast, pace));
    }

    /** Starts to publish a plan, at least {@code atLeast} paragraphs of it; the group and its topics must exist. */
    public FaultyReplay(CountingGroup group, ChaosRun run, int atLeast, ReplayPlan plan)
            throws IOException, InterruptedException, ExecutionException {
        this.group = group;
        this.atLeast = atLeast;
        String broker = group.brokers().address();
        paragraphs = group.offsets().partitions(CountingGroup.PARAGRAPHS);
        watch = new AggregatesWatch(broker);
        reference = new ReferenceReader(broker);
        replay = new PacedReplay(group.children(), run.data().resolve("articles"), broker, run.seed(), plan);
    }

    /**
     * Causes a fault while paragraphs wait to be counted; then waits until those are counted and more are published.
     * Returns the longest time without a new aggregate.
     */
    public Duration fault(String name, Fault fault) throws IOException, InterruptedException, ExecutionException {
        watch.restart();
        await(name + ": aggregates arrive before")
                .atMost(CountingGroup.PATIENCE)
                .until(watch::hasSeenOne);
        await(name + ": paragraphs wait")
                .atMost(CountingGroup.PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> group.offsets().lag(paragraphs) > 0);
        Map<TopicPartition, Long> published = group.offsets().ends(paragraphs);
        long waiting = group.offsets().lag(published);
        watch.restart();
        long start = System.nanoTime();

        fault.happen();

        await(name + ": what was published before is counted")
                .atMost(CountingGroup.PATIENCE)
                .ignoreExceptionsMatching(CountingGroup::isTransient)
                .until(() -> group.offsets().lag(published), lag -> lag == 0);
        await(name + ": aggregates arrive").atMost(CountingGroup.PATIENCE).until(watch::hasSeenOne);
        Duration gap = watch.longestGap();
        Duration recovered = Duration.ofNanos(System.nanoTime() - start);
        long publishedThen = total(group.offsets().ends(paragraphs));
        await(name + ": more is published")
                .atMost(CountingGroup.PATIENCE)
                .until(() -> total(group.offsets().ends(paragraphs)) > publishedThen);
        System.out.printf(
                "chaos: %s with %d paragraphs waiting: no new aggregate for %.1f s, all those counted after %.1f s%n",
                name, waiting, gap.toMillis() / 1_000.0, recovered.toMillis() / 1_000.0);
        return gap;
    }

    /** Pauses the feed until the whole table has been compared with the reference. */
    void quietPoint() throws IOException, InterruptedException {
        replay.pause();
        compare();
        replay.resume();
    }

    /** Waits until enough is published, ends the feed and compares the table with the reference once more. */
    public void end() throws IOException, InterruptedException {
        await("enough is published")
                .atMost(CountingGroup.PATIENCE.multipliedBy(3))
                .until(() -> total(group.offsets().ends(paragraphs)) >= atLeast);
        replay.end();
        compare();
        group.requireAllThreads();
    }

    private void compare() {
        int compared = group.requireTableOf(reference).size();
        System.out.printf("chaos: all %d rows of the table equal the reference%n", compared);
        subjectsCompared += compared;
        assertThat(subjectsCompared).isPositive();
    }

    private static long total(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        watch.close();
        reference.close();
    }
}
