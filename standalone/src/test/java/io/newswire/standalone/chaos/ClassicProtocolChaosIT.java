package io.newswire.standalone.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests three instances with the classic group protocol: kills, stalls and broker faults in five minutes of replay. */
@ExtendWith(WithChaos.class)
class ClassicProtocolChaosIT {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @Test
    @Timeout(value = 14, unit = TimeUnit.MINUTES)
    void shouldCountExactlyThroughKillsStallsAndFaultsOfTheBroker(ChaosRun run) throws Exception {
        CountingGroup group = run.group(List.of(), List.of());
        // Given
        Instance one = group.start("one");
        Instance two = group.start("two");
        Instance three = group.start("three");
        group.awaitReady();
        try (FaultyReplay replay = new FaultyReplay(group, run, run.paragraphs(), FIVE_MINUTES)) {
            // When
            replay.fault("kill -9 of one instance, started again", () -> {
                group.kill(one);
                group.startAgain(one);
            });
            replay.fault("an instance stalls for 15 s", () -> stall(two, Duration.ofSeconds(15)));
            replay.quietPoint();
            replay.fault("broker stopped and started", () -> {
                group.brokers().only().stop();
                group.brokers().only().start();
            });
            replay.fault("an instance stalls for 75 s", () -> stall(three, Duration.ofSeconds(75)));
            replay.quietPoint();
            replay.fault("kill -9 of another instance, started again", () -> {
                group.kill(two);
                group.startAgain(two);
            });
            replay.fault("kill -9 of the broker, started again", () -> {
                group.brokers().only().kill();
                group.brokers().only().start();
            });
            replay.quietPoint();
            replay.fault("kill -9 of an instance, not started again", () -> group.kill(three));
            replay.fault("one more stopped, so that one is left", () -> group.stop(two));
            replay.quietPoint();
            replay.fault("from one instance to three", () -> {
                group.startAgain(two);
                group.startAgain(three);
                group.awaitReady();
            });
            replay.fault("from three instances to one", () -> group.stopAllBut(three));
            // Then
            replay.end();
        }
    }

    private static void stall(Instance instance, Duration time) throws IOException, InterruptedException {
        instance.child().pause();
        Waiting.forTime(time);
        instance.child().resume();
    }
}
