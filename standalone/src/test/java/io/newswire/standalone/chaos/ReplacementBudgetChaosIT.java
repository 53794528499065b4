package io.newswire.standalone.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests a fault that replacing a stream thread does not mend: unreadable bytes in the shuffle. */
@ExtendWith(WithChaos.class)
class ReplacementBudgetChaosIT {
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void shouldReplaceThreadsWithinABudgetAndThenEndWithOneClearLine(ChaosRun run) throws Exception {
        // Given: the broker removes a member one second after its thread has failed
        List<String> broker = List.of("group.min.session.timeout.ms=1000");
        List<String> options = List.of(
                "--partitions=1", "-X", "consumer.session.timeout.ms=1000", "-X", "consumer.heartbeat.interval.ms=300");
        CountingGroup group = run.group(broker, options);
        Instance instance = group.start("one");
        group.awaitReady();
        // When
        byte[] unreadable = "no tally".getBytes(StandardCharsets.UTF_8);
        try (Producer<byte[], byte[]> producer = group.producer()) {
            producer.send(new ProducerRecord<>(CountingGroup.SHUFFLE, unreadable, unreadable))
                    .get();
        }
        await().atMost(CountingGroup.PATIENCE).until(() -> !instance.child().isAlive());
        // Then
        assertThat(instance.child().exitCode()).isEqualTo(1);
        assertThat(instance.child().lines())
                .filteredOn(line -> line.contains("a stream thread failed and is replaced"))
                .hasSize(10);
        assertThat(instance.child().lines())
                .filteredOn(line -> line.startsWith("streams-app: "))
                .singleElement()
                .asString()
                .startsWith("streams-app: stopped after too many failures, the last of them: ");
    }
}
