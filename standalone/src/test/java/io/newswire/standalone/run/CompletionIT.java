package io.newswire.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.StreamsService;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests when a feed is complete. */
@ExtendWith(InJvmBroker.class)
final class CompletionIT {
    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void open(BrokerUnderTest broker) {
        feed = new FeedUnderTest(broker, folder, 2);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    /**
     * After an abort, the committed offset may be followed by a marker only; the task that starts there reads no
     * record.
     */
    @Test
    void shouldBeDoneWhereOnlyAMarkerLiesBehindTheCommittedOffset() throws Exception {
        // Given
        feed.start("one");
        feed.publish(new Event("a", 0, RandomFeed.START, "Iran waited."));
        feed.finalTable();
        feed.stopAll();
        try (Admin admin = feed.admin()) {
            Map<TopicPartition, OffsetAndMetadata> beforeMarkers = beforeMarkersOfTheShuffle(admin);
            assertThat(beforeMarkers).isNotEmpty();
            admin.alterConsumerGroupOffsets(feed.applicationId(), beforeMarkers)
                    .all()
                    .get();
            // When
            StreamsService service = feed.start("one");
            // Then
            await().atMost(FeedUnderTest.PATIENCE).until(service::isReady);
            assertThat(feed.finalTable()).containsKey("country:IRN:PT1H");
        }
    }

    /** Every partition with records ends with the marker of the last transaction that wrote to it. */
    private Map<TopicPartition, OffsetAndMetadata> beforeMarkersOfTheShuffle(Admin admin) throws Exception {
        GroupOffsets offsets = new GroupOffsets(admin, feed.applicationId());
        List<TopicPartition> shuffle = offsets.partitions(feed.applicationId() + "-tallies-repartition");
        Map<TopicPartition, OffsetAndMetadata> before = new HashMap<>();
        offsets.ends(shuffle).forEach((partition, end) -> {
            if (end > 0) {
                before.put(partition, new OffsetAndMetadata(end - 1));
            }
        });
        return before;
    }
}
