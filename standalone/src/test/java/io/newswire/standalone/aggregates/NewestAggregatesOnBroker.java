package io.newswire.standalone.aggregates;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.kafka.TopicFollower;
import io.newswire.streams.kafka.TopicUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what {@link NewestAggregates} keeps of a topic. The subclasses provide the broker. */
abstract class NewestAggregatesOnBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private String topic = "";
    private BrokerUnderTest broker = new BrokerUnderTest("");

    @BeforeEach
    void createTopic(BrokerUnderTest running) {
        broker = running;
        topic = broker.freshPrefix() + "aggregates";
        broker.createTopic(topic, 6);
    }

    @Test
    void shouldKeepTheNewestValueOfEachKeyInTheOrderOfKeys() {
        // Given
        Aggregate actor = aggregate("actor:taliban:PT1H", "Taliban", 9);
        Aggregate older = aggregate("country:AFG:PT1H", "Afghanistan", 1);
        Aggregate newer = aggregate("country:AFG:PT1H", "Afghanistan", 2);
        broker.publish(List.of(record(actor), record(older), record(newer)));

        // When, Then
        assertThat(readToEnd()).containsExactly(newer, actor);
    }

    @Test
    void shouldForgetAKeyWithATombstone() {
        // Given
        Aggregate gone = aggregate("country:AFG:PT1H", "Afghanistan", 0);
        Aggregate there = aggregate("country:RUS:PT1H", "Russia", 2);
        broker.publish(List.of(record(gone), record(there), tombstone("country:AFG:PT1H")));

        // When, Then
        assertThat(readToEnd()).containsExactly(there);
    }

    @Test
    void shouldLeaveOutWhatIsNotCommitted() {
        // Given
        Aggregate committed = aggregate("country:AFG:PT1H", "Afghanistan", 2);
        broker.publish(List.of(record(committed)));
        broker.publishAndAbort(List.of(record(aggregate("country:AFG:PT1H", "Afghanistan", 3))));

        // When, Then
        assertThat(readToEnd()).containsExactly(committed);
    }

    @Test
    void shouldSkipWhatIsNoAggregate() {
        // Given
        Aggregate there = aggregate("country:RUS:PT1H", "Russia", 2);
        broker.publish(List.of(
                new ProducerRecord<>(topic, "country:AFG:PT1H", "no JSON"),
                new ProducerRecord<>(topic, null, "no key"),
                tombstone("no key of ours"),
                record(there)));

        // When, Then
        assertThat(readToEnd()).containsExactly(there);
    }

    @Test
    void shouldTakeInWhatArrivesLater() {
        NewestAggregates table = new NewestAggregates();
        try (TopicFollower follower = follow(table)) {
            // Given
            follower.readToEnd();
            Aggregate late = aggregate("country:AFG:PT1H", "Afghanistan", 1);

            // When
            broker.publish(List.of(record(late)));
            follower.readToEnd();

            // Then
            assertThat(table.aggregates()).containsExactly(late);
        }
    }

    @Test
    void shouldFollowPartitionsThatAreAddedLater() throws ExecutionException, InterruptedException {
        NewestAggregates table = new NewestAggregates();
        try (TopicFollower follower = follow(table);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            // Given
            Aggregate before = aggregate("country:AFG:PT1H", "Afghanistan", 1);
            Aggregate after = aggregate("country:RUS:PT1H", "Russia", 2);
            broker.publish(List.of(record(before)));
            follower.readToEnd();

            // When
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(8)))
                    .all()
                    .get();
            broker.publish(List.of(new ProducerRecord<>(topic, 7, after.key().toString(), after.json())));

            // Then
            await().atMost(PATIENCE).until(() -> table.aggregates().size() == 2);
            assertThat(table.aggregates()).extracting(Aggregate::key).containsExactly(before.key(), after.key());
            assertThat(follower.position().partitions()).isEqualTo(8);
            assertThat(table.upTo().next(7)).isPositive();
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchTopic() {
        Map<String, String> config = Map.of("bootstrap.servers", broker.bootstrapServers());

        assertThatExceptionOfType(TopicUnavailableException.class)
                .isThrownBy(() -> TopicFollower.start(config, "no.such.topic", PATIENCE, new NewestAggregates()))
                .withMessage(broker.bootstrapServers() + " has no topic no.such.topic");
    }

    private List<Aggregate> readToEnd() {
        NewestAggregates table = new NewestAggregates();
        try (TopicFollower follower = follow(table)) {
            follower.readToEnd();
            return table.aggregates();
        }
    }

    private TopicFollower follow(NewestAggregates table) {
        return TopicFollower.start(Map.of("bootstrap.servers", broker.bootstrapServers()), topic, PATIENCE, table);
    }

    private ProducerRecord<String, String> record(Aggregate aggregate) {
        return new ProducerRecord<>(topic, aggregate.key().toString(), aggregate.json());
    }

    private ProducerRecord<String, String> tombstone(String key) {
        return new ProducerRecord<>(topic, key, null);
    }
}
