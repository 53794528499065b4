package io.newswire.standalone;

import static org.awaitility.Awaitility.await;

import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.kafka.TopicReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests whether this broker keeps committed transactions in an orderly restart. Brokers of Kafka 4.3.0 to 4.4.0 do not
 * (KAFKA-20734); the project upgrades to a newer release when this test passes with it.
 */
final class MarkersIT {
    private static final String TOPIC = "committed";
    private static final int RESTARTS = 4;
    private static final int PRODUCERS = 10;
    private static final int PARTITIONS = 6;
    private static final int COMMITTED_BEFORE_A_RESTART = 20;

    @TempDir
    Path folder;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void shouldShowEveryTransactionThatWasCommittedWhileTheBrokerRestarts() throws Exception {
        try (RestartableBroker broker = new RestartableBroker(folder)) {
            // Given
            broker.clients().createTopic(TOPIC, PARTITIONS);
            // When
            for (int round = 0; round < RESTARTS; round++) {
                restartUnderLoad(broker, round);
            }
            // Then
            Map<TopicPartition, String> open = openAfterTenSeconds(broker.address());
            Set<String> missing = new TreeSet<>(acknowledged);
            missing.removeAll(committed(broker.address()));
            SoftAssertions.assertSoftly(softly -> {
                softly.assertThat(open).as("last stable offset below the end").isEmpty();
                softly.assertThat(missing)
                        .as("not to be seen of %d acknowledged", acknowledged.size())
                        .isEmpty();
            });
        }
    }

    private void restartUnderLoad(RestartableBroker broker, int round) throws IOException {
        List<TransactionLoop> loops = IntStream.range(0, PRODUCERS)
                .mapToObj(i -> new TransactionLoop(
                        broker.address(), TOPIC, PARTITIONS, "producer-" + i, round + "-" + i, acknowledged))
                .toList();
        await().atMost(FeedUnderTest.PATIENCE)
                .until(() -> loops.stream().allMatch(loop -> loop.committed() >= COMMITTED_BEFORE_A_RESTART));
        broker.restart();
        loops.forEach(TransactionLoop::close);
    }

    /**
     * Returns open transactions by partition. Waits up to 10 s, because markers may be written after the
     * acknowledgement.
     */
    private static Map<TopicPartition, String> openAfterTenSeconds(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            Map<TopicPartition, String> open = open(admin);
            while (!open.isEmpty() && System.nanoTime() < deadline) {
                open = open(admin);
            }
            return open;
        }
    }

    private static Map<TopicPartition, String> open(Admin admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> ends = offsets(admin, IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = offsets(admin, IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, String> open = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (!end.equals(stable.get(partition))) {
                open.put(partition, stable.get(partition) + " of " + end);
            }
        });
        return open;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, IsolationLevel isolation)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(i -> new TopicPartition(TOPIC, i), i -> OffsetSpec.latest()));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, result) -> offsets.put(partition, result.offset()));
        return offsets;
    }

    private static Set<String> committed(String address) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address));
                TopicReader topic = TopicReader.open(
                        Map.of("bootstrap.servers", address, "isolation.level", "read_committed"),
                        TOPIC,
                        true,
                        FeedUnderTest.PATIENCE)) {
            Map<TopicPartition, Long> stable = offsets(admin, IsolationLevel.READ_COMMITTED);
            Set<String> values = new HashSet<>();
            while (!topic.hasReached(stable)) {
                topic.poll(Duration.ofMillis(200))
                        .forEach(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
            }
            return values;
        }
    }
}
