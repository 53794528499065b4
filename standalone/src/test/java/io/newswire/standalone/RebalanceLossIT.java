package io.newswire.standalone;

import static io.newswire.standalone.ScriptedGroup.processed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.StreamsService;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests an abort during a rebalance. The thread of instance b counts paragraphs of task 0_0 without a commit. Then c
 * leaves, and b gets c's task 0_2, for which its disk has unclean state. Kafka Streams aborts the transaction of both
 * tasks. A run is valid only if that abort included mentions, which the topic of mentions shows; otherwise it is
 * repeated.
 */
@ExtendWith(InJvmBroker.class)
final class RebalanceLossIT {
    private static final int TRIES = 3;
    private static final int PARTITIONS = 3;
    private static final TaskId FIRST = new TaskId(0, 0);
    private static final TaskId SECOND = new TaskId(0, 1);
    private static final TaskId THIRD = new TaskId(0, 2);

    /** Tasks of the second stage, which this test does not move. */
    private static final TaskId[] ROLLING = {new TaskId(1, 0), new TaskId(1, 1), new TaskId(1, 2)};

    /** Its date reaches every task of the second stage, so that each of them has something to commit. */
    private static final Event END = new Event("end", 0, RandomFeed.START.plus(Duration.ofDays(27)), "India waited.");

    @TempDir
    Path folder;

    private record Outcome(
            long mentionsAborted,
            SortedMap<String, ReferenceAggregate> table,
            SortedMap<String, ReferenceAggregate> expected,
            String metrics,
            double failedThreads) {}

    @Test
    void shouldCountWhatAnAbortInARebalanceTookAlong(BrokerUnderTest broker) throws Exception {
        // When
        Outcome outcome = run(broker, "1");
        for (int i = 2; outcome.mentionsAborted() == 0 && i <= TRIES; i++) {
            outcome = run(broker, Integer.toString(i));
        }
        // Then
        assertThat(outcome.mentionsAborted()).as("mentions aborted").isPositive();
        assertThat(outcome.table()).isEqualTo(outcome.expected());
        assertThat(outcome.metrics().lines())
                .contains("newswire_transactions_aborted_total 1.0", "newswire_guard_refusals_total 1.0");
        assertThat(outcome.failedThreads()).isZero();
    }

    private Outcome run(BrokerUnderTest broker, String name) throws Exception {
        List<Event> events = events();
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        events.forEach(reference::publish);
        reference.publish(END);
        int most = events.size() - 5;
        try (FeedUnderTest feed = new FeedUnderTest(broker, folder.resolve(name), PARTITIONS)) {
            Files.createDirectories(feed.state("b").resolve(THIRD.toString()).resolve("rocksdb"));
            ScriptedGroup group = new ScriptedGroup(feed);
            Map<String, Set<TaskId>> before =
                    Map.of("a", Set.of(ROLLING), "b", Set.of(FIRST, SECOND), "c", Set.of(THIRD));
            group.give(before);
            group.start("a");
            StreamsService b = group.start("b");
            group.start("c");
            group.awaitTasks(before);
            feed.publish(events.subList(0, most));
            await().atMost(FeedUnderTest.PATIENCE).until(() -> processed(b) == most);

            Map<String, Set<TaskId>> after =
                    Map.of("a", Set.of(ROLLING[0], ROLLING[1], ROLLING[2], SECOND), "b", Set.of(FIRST, THIRD));
            group.give(after);
            group.stop("c");
            group.awaitTasks(after);
            feed.publish(events.subList(most, events.size()));
            await().atMost(FeedUnderTest.PATIENCE).until(() -> processed(b) >= events.size());
            group.awaitTasks(after);
            String metrics = metrics(b);
            double failedThreads = ScriptedGroup.failedThreads(b);
            feed.stopAll();

            long aborted = mentions(broker, feed, "read_uncommitted") - mentions(broker, feed, "read_committed");
            feed.start("last");
            feed.publish(END);
            return new Outcome(aborted, feed.finalTable(), reference.table(Windows.DEFAULT), metrics, failedThreads);
        }
    }

    /** Returns events of task 0_0; each of the last 40 has a mention and so needs a transaction immediately. */
    private static List<Event> events() {
        Stream<Event> some = RandomFeed.of(new Random(11), 90).stream();
        Stream<Event> last = IntStream.range(0, 40)
                .mapToObj(i -> new Event("last-" + i, 0, RandomFeed.START.plus(Duration.ofDays(26)), "Iran waited."));
        return Stream.concat(some, last)
                .filter(event -> BuiltInPartitioner.partitionForKey(event.key(), PARTITIONS) == 0)
                .toList();
    }

    private static long mentions(BrokerUnderTest broker, FeedUnderTest feed, String isolation) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", isolation);
        try (TopicReader mentions = TopicReader.open(config, feed.topics().mentions(), true, FeedUnderTest.PATIENCE)) {
            Map<TopicPartition, Long> end = mentions.end();
            long count = 0;
            while (!mentions.hasReached(end)) {
                count += mentions.poll(Duration.ofMillis(200)).count();
            }
            return count;
        }
    }

    private static String metrics(StreamsService service) throws Exception {
        URI page = URI.create("http://127.0.0.1:" + service.port() + "/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
