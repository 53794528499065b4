package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.topology.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests kills at critical moments: something is committed, but the output that results from it is not yet written. No
 * input follows that could cause the output.
 */
@ExtendWith(WithChaos.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class KillPointsChaosIT {
    /** Rare emissions, to kill before one; early commits; short sessions, so that a killed member is soon removed. */
    private static final List<String> OPTIONS = List.of(
            "--emit-interval=4s",
            "--partitions=1",
            "-X",
            "commit.interval.ms=5",
            "-X",
            "consumer.session.timeout.ms=3000",
            "-X",
            "consumer.heartbeat.interval.ms=1000");

    private CountingGroup group;
    private Instance instance;
    private Producer<byte[], byte[]> producer;
    private Instant today = Instant.parse("2021-08-10T10:20:00Z");
    private int published;

    @BeforeAll
    void start(ChaosRun run) throws Exception {
        group = run.group(List.of("group.min.session.timeout.ms=3000"), OPTIONS);
        instance = group.start("one");
        group.awaitReady();
        producer = group.producer();
    }

    @AfterAll
    void end() {
        producer.close(Duration.ZERO);
    }

    /** Moves the date so far ahead that no window contains paragraphs of earlier tests. */
    @BeforeEach
    void beginAnotherDay() {
        today = today.plus(Duration.ofDays(8));
    }

    /**
     * The counts of a paragraph go through the shuffle in the transaction that commits it, so a kill cannot separate
     * them.
     */
    @Test
    void shouldPassOnWithTheCommitWhatAKillWouldTakeAfterIt() throws Exception {
        // Given
        publish("Iran spoke to India.", today);
        group.settle();
        Map<TopicPartition, Long> passedOn = ends(CountingGroup.SHUFFLE);
        // When
        publish("The Taliban left Kabul.", today.plus(Duration.ofHours(2)));
        awaitCommitted(CountingGroup.PARAGRAPHS);
        group.kill(instance);
        // Then
        assertThat(ends(CountingGroup.SHUFFLE)).as("the shuffle at the kill").isNotEqualTo(passedOn);
        group.startAgain(instance);
        assertThat(requireTableOfReference()).containsKey("actor:taliban:PT1H");
    }

    @Test
    void shouldWriteWhatWasCountedBeforeAKillThoughNothingNewArrives() throws Exception {
        // Given
        publish("Iran spoke to India.", today);
        group.settle();
        Map<TopicPartition, Long> passedOn = ends(CountingGroup.SHUFFLE);
        Map<TopicPartition, Long> written = ends(CountingGroup.AGGREGATES);
        // When
        publish("The Taliban left Kabul.", today);
        await().atMost(CountingGroup.PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !ends(CountingGroup.SHUFFLE).equals(passedOn));
        awaitCommitted(CountingGroup.SHUFFLE);
        group.kill(instance);
        // Then
        assertThat(ends(CountingGroup.AGGREGATES))
                .as("killed before the emission")
                .isEqualTo(written);
        group.startAgain(instance);
        assertThat(requireTableOfReference()).containsKey("actor:taliban:PT1H");
    }

    @Test
    void shouldBuryAfterAKillWhatStandsAtZero() throws Exception {
        // Given
        publish("Iran spoke to India.", today);
        group.settle();
        // When
        publish("Germany waited.", today.plus(Duration.ofHours(2)));
        await().atMost(CountingGroup.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> isAtZero("country:IRN:PT1H"));
        group.kill(instance);
        // Then
        assertThat(isAtZero("country:IRN:PT1H"))
                .as("killed before the tombstone")
                .isTrue();
        group.startAgain(instance);
        assertThat(requireTableOfReference()).doesNotContainKey("country:IRN:PT1H");
    }

    private void publish(String text, Instant publishedAt) throws InterruptedException, ExecutionException {
        Event event = new Event("article-" + published++, 0, publishedAt, text);
        producer.send(new ProducerRecord<>(CountingGroup.PARAGRAPHS, event.key(), event.value()))
                .get();
    }

    private void awaitCommitted(String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> end = ends(topic);
        await().atMost(CountingGroup.PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> group.offsets().lag(end) == 0);
    }

    private Map<TopicPartition, Long> ends(String topic) throws InterruptedException, ExecutionException {
        return group.offsets().ends(List.of(new TopicPartition(topic, 0)));
    }

    private boolean isAtZero(String key) {
        ReferenceAggregate aggregate = group.table().get(key);
        return aggregate != null && aggregate.mentions() == 0;
    }

    private SortedMap<String, ReferenceAggregate> requireTableOfReference() {
        try (ReferenceReader reference = new ReferenceReader(group.brokers().address())) {
            return group.requireTableOf(reference);
        }
    }
}
