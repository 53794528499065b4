package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.matching.Matcher;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import io.newswire.streams.topology.ReferenceFeed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the topology is notified of every commit; otherwise its state in memory would lack a transaction. Kafka
 * Streams' public interface does not promise the notification, so a new version must pass this test before it is used.
 */
@ExtendWith(InJvmBroker.class)
final class CommitsIT {
    private static final int PARTITIONS = 3;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "group.protocol={0}")
    @ValueSource(strings = {"classic", "streams"})
    void shouldHearOfEveryCommit(String protocol, BrokerUnderTest broker) throws Exception {
        // Given
        Map<String, String> options = Map.of("group.protocol", protocol);
        List<Event> events = RandomFeed.of(new Random(11), 200);
        ReferenceFeed reference = new ReferenceFeed(Matcher.of(Gazetteer.bundled()));
        try (FeedUnderTest feed = new FeedUnderTest(broker, folder, PARTITIONS)) {
            Steps steps = new Steps(feed, broker, events, reference);
            feed.start("one", options);
            steps.publishAndCompare("at the commit interval");
            // When
            feed.start("two", options);
            steps.publishAndCompare("after a task was taken away");
            feed.stopOne();
            steps.publishAndCompare("after a clean close");
            feed.stopAll();
            feed.start("three, without state", options);
            steps.publishAndCompare("after its state was restored");
            // Then
            assertThat(feed.finalTable()).isEqualTo(reference.table(Windows.DEFAULT));
        }
    }

    private static final class Steps {
        private static final int STEPS = 4;
        private final FeedUnderTest feed;
        private final BrokerUnderTest broker;
        private final List<Event> events;
        private final ReferenceFeed reference;
        private int step;

        Steps(FeedUnderTest feed, BrokerUnderTest broker, List<Event> events, ReferenceFeed reference) {
            this.feed = feed;
            this.broker = broker;
            this.events = events;
            this.reference = reference;
        }

        void publishAndCompare(String when) throws Exception {
            List<Event> part = events.subList(step * events.size() / STEPS, (step + 1) * events.size() / STEPS);
            step++;
            part.forEach(reference::publish);
            feed.publish(part);
            assertThat(feed.finalTable()).as(when).isEqualTo(reference.table(Windows.DEFAULT));
            try (Admin admin = feed.admin();
                    StoredPositions positions = new StoredPositions(broker.bootstrapServers(), feed.applicationId())) {
                assertThat(positions.next()).as(when).isNotEmpty().isEqualTo(committed(admin));
            }
        }

        private Map<Integer, Long> committed(Admin admin) throws Exception {
            Map<Integer, Long> committed = new TreeMap<>();
            admin.listConsumerGroupOffsets(feed.applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(feed.paragraphs()) && offset.offset() > 0) {
                            committed.put(partition.partition(), offset.offset());
                        }
                    });
            return committed;
        }
    }
}
