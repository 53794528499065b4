package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.schemas.TopicSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests that every record that the seeds cause, on every topic, conforms to its schema. */
@ExtendWith(InJvmBroker.class)
final class SchemasIT {
    @TempDir
    Path folder;

    @Test
    void shouldWriteWhatTheSchemasSay(BrokerUnderTest broker) throws Exception {
        // Given
        try (FeedUnderTest feed = new FeedUnderTest(broker, folder, 2)) {
            feed.start("one");
            feed.publishSeeds();

            // When
            int aggregates = feed.finalTable().size();

            // Then
            assertThat(check(broker, feed.topics().paragraphs(), TopicSchema.PARAGRAPH))
                    .isEqualTo(96);
            assertThat(check(broker, feed.topics().mentions(), TopicSchema.MENTIONS))
                    .isPositive();
            assertThat(check(broker, feed.topics().aggregates(), TopicSchema.AGGREGATE))
                    .isGreaterThanOrEqualTo(aggregates);
        }
    }

    private static int check(BrokerUnderTest broker, String name, TopicSchema schema) {
        Map<String, Object> client =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        int checked = 0;
        try (TopicReader topic = TopicReader.open(client, name, true, Duration.ofSeconds(30))) {
            Map<TopicPartition, Long> end = topic.end();
            while (!topic.hasReached(end)) {
                for (ConsumerRecord<byte[], byte[]> each : topic.poll(Duration.ofMillis(100))) {
                    if (each.value() != null) {
                        schema.check(new String(each.value(), UTF_8));
                        checked++;
                    }
                }
            }
        }
        return checked;
    }
}
