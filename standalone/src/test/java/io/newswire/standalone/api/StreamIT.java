package io.newswire.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.serving.ServedFeed;
import io.newswire.streams.topology.Event;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How a client of the event stream goes on after an end of its connection, on a real broker. */
@ExtendWith(InJvmBroker.class)
final class StreamIT {
    private static final int PARTITIONS = 3;

    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void countTheSeeds(BrokerUnderTest broker) throws Exception {
        feed = new FeedUnderTest(broker, folder, PARTITIONS);
        feed.start("one");
        feed.publishSeeds();
        feed.finalTable();
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private ServedFeed serve() {
        ServedFeed served = feed.serve();
        await().atMost(FeedUnderTest.PATIENCE).until(served::isReady);
        return served;
    }

    @Test
    void shouldGoOnAtAnotherInstanceWhereOneEnded() throws Exception {
        // Given
        StreamSession first;
        Instant clock;
        try (ServedFeed one = serve()) {
            first = StreamSession.untilReady(one.port(), "");
            clock = Instant.parse(
                    new ApiClient(one.port()).json("/api/v1/feed").path("clock").asText());
        }
        feed.publish(new Event("later", 0, clock, "Norway won."));
        feed.finalTable();
        try (ServedFeed other = serve()) {
            // When
            StreamSession second = StreamSession.untilReady(other.port(), first.cursor());
            // Then
            SortedMap<String, String> followed = new TreeMap<>();
            first.applyTo(followed);
            second.applyTo(followed);
            SortedMap<String, String> anew = new TreeMap<>();
            StreamSession.untilReady(other.port(), "").applyTo(anew);
            assertThat(second.names())
                    .doesNotContain("reset")
                    .hasSizeLessThan(first.names().size() / 2);
            assertThat(second.data()).anyMatch(each -> each.contains("\"id\":\"NOR\""));
            assertThat(followed).isEqualTo(anew);
        }
    }

    @Test
    void shouldBeginAnewWhenTheCursorIsOlderThanTheLog() throws Exception {
        // Given
        feed.stopAll();
        try (ServedFeed served = serve()) {
            StreamSession first = StreamSession.untilReady(served.port(), "");
            deleteAllAggregates();
            ApiClient api = new ApiClient(served.port());
            await().atMost(FeedUnderTest.PATIENCE)
                    .until(() -> api.json("/api/v1/feed").path("aggregates").asInt() == 0);
            // When
            StreamSession second = StreamSession.untilReady(served.port(), first.cursor());
            // Then
            assertThat(second.names()).containsExactly("reset", "ready");
        }
    }

    /** Kafka refuses it for a topic that is only compacted. */
    private void deleteAllAggregates() throws Exception {
        try (Admin admin = feed.admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(
                                    ConfigResource.Type.TOPIC, feed.topics().aggregates()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "compact,delete"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            Map<TopicPartition, OffsetSpec> all =
                    new TreeMap<>((a, b) -> Integer.compare(a.partition(), b.partition()));
            for (int i = 0; i < PARTITIONS; i++) {
                all.put(new TopicPartition(feed.topics().aggregates(), i), OffsetSpec.latest());
            }
            Map<TopicPartition, RecordsToDelete> ends = admin.listOffsets(all).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            each -> RecordsToDelete.beforeOffset(each.getValue().offset())));
            admin.deleteRecords(ends).all().get();
        }
    }
}
