package io.newswire.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.gazetteer.Subject;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests instances that start without their state, on a broker that deletes records by age as Kafka does by default but
 * checks every second. The table is compared after more has been published, because only restored counts can make it
 * equal.
 */
final class LostStateIT {
    private static final Map<String, String> DELETES_BY_AGE_EVERY_SECOND = Map.of(
            "log.retention.ms",
            Long.toString(Duration.ofDays(7).toMillis()),
            "log.retention.check.interval.ms",
            "1000",
            "log.initial.task.delay.ms",
            "100");

    private static final int CLOCKS = 5;

    @TempDir
    static Path dataDir;

    @TempDir
    Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void startBroker() throws IOException {
        broker = EmbeddedBroker.start(dataDir, 0, DELETES_BY_AGE_EVERY_SECOND);
    }

    @AfterAll
    static void stopBroker() throws IOException {
        broker.close();
    }

    @ParameterizedTest(name = "{0} partitions")
    @ValueSource(ints = {1, 3, 6})
    void shouldLoseNothingOf2021AndEqualTheReferenceAtEveryClock(int partitions) throws Exception {
        // Given
        List<Event> events = RandomFeed.of(new Random(partitions), 150);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        try (FeedUnderTest feed = feed(partitions)) {
            feed.start("one");
            for (int clock = 0; clock < CLOCKS; clock++) {
                if (clock == CLOCKS / 2) {
                    awaitRetentionCheck();
                    feed.stopAll();
                    feed.start("one without its state");
                }
                List<Event> part = events.subList(clock * events.size() / CLOCKS, (clock + 1) * events.size() / CLOCKS);
                part.forEach(reference::publish);
                // When
                feed.publish(part);
                // Then
                assertThat(feed.finalTable()).as("clock %d", clock).isEqualTo(reference.table(Windows.DEFAULT));
            }
        }
    }

    @Test
    void shouldRestoreAHundredThousandPanesOfSubjects() throws Exception {
        // Given
        List<Event> events = crowdedFeed(650);
        List<Event> before = events.subList(0, 620);
        List<Event> after = events.subList(620, 650);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        events.forEach(reference::publish);
        try (FeedUnderTest feed = feed(3)) {
            feed.start("one");
            feed.publish(before);
            assertThat(panes(feed.finalTable())).isGreaterThan(100_000);
            feed.stopAll();
            // When
            feed.start("one without its state");
            feed.publish(after);
            // Then
            assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
        }
    }

    /** Returns articles of one paragraph, each in its own pane, that name twelve countries and twelve people. */
    private static List<Event> crowdedFeed(int size) {
        List<String> countries = names(subject -> !subject.isActor());
        List<String> people = names(Subject::isPerson);
        Random random = new Random(3);
        List<Event> feed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String text = sentences(countries, random) + sentences(people, random);
            feed.add(new Event("article-" + i, 0, RandomFeed.START.plusMillis(i * Windows.DEFAULT.paneMillis()), text));
        }
        return feed;
    }

    private static List<String> names(Predicate<Subject> wanted) {
        return Gazetteer.bundled().subjects().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Subject::id))
                .limit(40)
                .map(Subject::name)
                .toList();
    }

    private static String sentences(List<String> names, Random random) {
        List<String> some = new ArrayList<>(names);
        Collections.shuffle(some, random);
        return String.join(" waited. ", some.subList(0, 12)) + " waited. ";
    }

    /**
     * Returns the number of panes. Each paragraph has its own pane and all are within 7 days, so it is that of
     * paragraphs.
     */
    private static long panes(SortedMap<String, ReferenceAggregate> table) {
        return table.values().stream()
                .filter(each -> each.window().equals("PT168H"))
                .mapToLong(ReferenceAggregate::paragraphs)
                .sum();
    }

    private FeedUnderTest feed(int partitions) {
        return new FeedUnderTest(new BrokerUnderTest(broker.bootstrapServers()), folder, partitions);
    }

    /** Returns when the broker has deleted a record of 2021 from a topic whose settings permit it. */
    private static void awaitRetentionCheck() throws Exception {
        BrokerUnderTest clients = new BrokerUnderTest(broker.bootstrapServers());
        String topic = clients.freshPrefix() + "short-lived";
        clients.createTopic(topic, 1);
        clients.publish(List.of(new ProducerRecord<>(topic, 0, RandomFeed.START.toEpochMilli(), "key", "value")));
        TopicPartition partition = new TopicPartition(topic, 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            await().atMost(FeedUnderTest.PATIENCE)
                    .until(() -> admin.listOffsets(Map.of(partition, OffsetSpec.earliest()))
                                    .partitionResult(partition)
                                    .get()
                                    .offset()
                            > 0);
        }
    }
}
