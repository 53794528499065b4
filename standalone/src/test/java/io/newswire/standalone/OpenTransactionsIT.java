package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import io.newswire.streams.kafka.AdminTransactions;
import io.newswire.streams.kafka.CoordinatedTransaction;
import io.newswire.streams.kafka.HangingTransactionSearch;
import io.newswire.streams.kafka.OpenTransaction;
import io.newswire.streams.kafka.StableOffset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests what a real broker reports about a transaction while it is open and after it has ended. */
@ExtendWith(InJvmBroker.class)
final class OpenTransactionsIT {
    @Test
    void shouldKnowATransactionByLeaderAndCoordinatorUntilItEnds(BrokerUnderTest broker) throws Exception {
        // Given
        String topic = broker.freshPrefix() + "t";
        TopicPartition partition = new TopicPartition(topic, 1);
        broker.createTopic(topic, 2);
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", topic, "linger.ms", 0);
        try (AdminTransactions cluster = new AdminTransactions(
                        () -> Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers())));
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            HangingTransactionSearch search = new HangingTransactionSearch(cluster, Duration.ofSeconds(20));
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 1, null, new byte[1])).get();

            // When
            List<OpenTransaction> open = cluster.open(Set.of(partition));

            // Then
            assertThat(open).singleElement().satisfies(each -> {
                assertThat(each.partition()).isEqualTo(partition);
                assertThat(each.startOffset()).isZero();
                assertThat(cluster.coordinated(Set.of(each.producerId())))
                        .containsExactly(Map.entry(
                                each.producerId(),
                                new CoordinatedTransaction(topic, TransactionState.ONGOING, Duration.ofSeconds(60))));
            });
            assertThat(cluster.stableOffsets(List.of(topic, "no.such.topic")))
                    .isEqualTo(Map.of(
                            partition, new StableOffset(0, 1), new TopicPartition(topic, 0), new StableOffset(0, 0)));
            assertThat(search.look(List.of(topic))).isEmpty();
            assertThat(search.isAnythingHidden()).isTrue();

            // When
            producer.commitTransaction();

            // Then
            assertThat(search.look(List.of(topic))).isEmpty();
            assertThat(search.isAnythingHidden()).isFalse();
        }
    }
}
