package io.newswire.standalone.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests two instances on three brokers with replication. */
@ExtendWith(WithChaos.class)
class ThreeBrokersChaosIT {
    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void shouldCountExactlyThroughAKillOfTheBrokerThatLeadsMost(ChaosRun run) throws Exception {
        // Given
        CountingGroup group = run.group(3, List.of(), List.of());
        group.start("one");
        group.start("two");
        group.awaitReady();
        try (FaultyReplay replay = new FaultyReplay(group, run, run.paragraphs() / 10, Duration.ofSeconds(40))) {
            int leader = group.leaders().ofMost();
            // When
            replay.fault("kill -9 of the broker that leads most of three", () -> {
                group.brokers().node(leader).kill();
                await("all that it led is led by others")
                        .atMost(CountingGroup.PATIENCE)
                        .ignoreExceptionsMatching(CountingGroup::isTransient)
                        .until(() -> group.leaders().haveLeft(leader));
            });
            replay.fault("the broker that was killed comes back", () -> {
                group.brokers().node(leader).start();
                await("all replicas are in sync")
                        .atMost(CountingGroup.PATIENCE)
                        .ignoreExceptionsMatching(CountingGroup::isTransient)
                        .until(() -> group.leaders().areFollowedByAll());
            });
            // Then
            replay.end();
        }
    }
}
