package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.kafka.OffsetVector;
import io.newswire.streams.kafka.TopicFollower;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InJvmBroker.class)
final class TopicFollowerIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final class FullSink implements TopicFollower.Sink {
        @Override
        public void take(ConsumerRecords<byte[], byte[]> records, OffsetVector position) {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public void deleted(int partition, long before) {}
    }

    @Test
    void shouldSayThatTheHeapIsFull(BrokerUnderTest broker) {
        // Given
        String topic = broker.freshPrefix() + "aggregates";
        broker.createTopic(topic, 1);

        // When
        Map<String, String> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (TopicFollower follower = TopicFollower.start(config, topic, TIMEOUT, new FullSink())) {
            await().atMost(TIMEOUT).until(() -> follower.problem() != null);

            // Then
            assertThat(follower.problem()).matches("reading has ended: \\d+ MB of heap are full; more is needed.*");
            assertThat(follower.isReady()).isFalse();
        }
    }
}
