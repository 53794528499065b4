package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.StreamsService;
import io.newswire.streams.topology.Event;
import io.newswire.streams.topology.RandomFeed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests the check for skipped offsets: it ignores transaction markers and reports records that were not read. */
@ExtendWith(InJvmBroker.class)
final class SkippedRecordsIT {
    @TempDir
    Path folder;

    private FeedUnderTest feed;

    @BeforeEach
    void open(BrokerUnderTest broker) {
        feed = new FeedUnderTest(broker, folder, 1);
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static Event event(int number) {
        return new Event("article-" + number, 0, RandomFeed.START.plusSeconds(number), "Iran waited.");
    }

    /** Moves the committed offset although its records were not counted, as faults of Kafka have done. */
    private void moveOffsetTo(long offset) throws Exception {
        try (Admin admin = feed.admin()) {
            admin.alterConsumerGroupOffsets(
                            feed.applicationId(),
                            Map.of(new TopicPartition(feed.paragraphs(), 0), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    @Test
    void shouldTellOfRecordsThatWereNeverReadAndNotBeReady() throws Exception {
        // Given
        feed.start("one");
        feed.publish(event(0));
        feed.finalTable();
        feed.stopAll();
        feed.publish(event(1), event(2), event(3));
        moveOffsetTo(3);
        // When
        StreamsService service = feed.start("one");
        // Then
        await().atMost(FeedUnderTest.PATIENCE).until(() -> service.problem() != null);
        assertThat(service.problem()).contains("2 records of " + feed.paragraphs() + "-0 between offsets 1 and 3");
        assertThat(service.isReady()).isFalse();
    }

    @Test
    void shouldTellNothingOfMarkersAndAbortedRecords(BrokerUnderTest broker) throws Exception {
        // Given
        StreamsService service = feed.start("one");
        // When
        for (int i = 0; i < 5; i++) {
            broker.publish(List.of(record(event(2 * i))));
            broker.publishAndAbort(List.of(record(event(1_000 + i))));
        }
        feed.publish(event(11));
        // Then
        assertThat(feed.finalTable().get("country:IRN:PT1H"))
                .isNotNull()
                .satisfies(hour -> assertThat(hour.articles()).isEqualTo(6));
        await().atMost(FeedUnderTest.PATIENCE).until(() -> service.skippedOffsetsWaiting() == 0);
        assertThat(service.problem()).isNull();
        assertThat(service.isReady()).isTrue();
    }

    private ProducerRecord<String, String> record(Event event) {
        return new ProducerRecord<>(
                feed.paragraphs(), event.articleId(), new String(event.value(), StandardCharsets.UTF_8));
    }

    @Test
    void shouldCountNothingTwiceWhatIsReadAgain() throws Exception {
        // Given
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(event(i));
        }
        feed.start("one");
        feed.publish(events);
        var table = feed.finalTable();
        feed.stopAll();
        moveOffsetTo(5);
        // When
        StreamsService service = feed.start("one");
        feed.publish(event(0));
        // Then
        assertThat(feed.finalTable()).isEqualTo(table);
        assertThat(service.isReady()).isTrue();
    }
}
