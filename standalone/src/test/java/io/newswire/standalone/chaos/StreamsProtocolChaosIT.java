package io.newswire.standalone.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests instances under the streams group protocol, on a broker that allows sessions as short as the classic ones. */
@ExtendWith(WithChaos.class)
class StreamsProtocolChaosIT {
    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void shouldCountExactlyThroughAKillAndFromOneInstanceToThreeAndBack(ChaosRun run) throws Exception {
        // Given
        List<String> shortSessions =
                List.of("group.streams.min.session.timeout.ms=10000", "group.streams.session.timeout.ms=10000");
        CountingGroup group = run.group(shortSessions, List.of("-X", "group.protocol=streams"));
        Instance one = group.start("one");
        group.awaitReady();
        try (FaultyReplay replay = new FaultyReplay(group, run, run.paragraphs() / 5, Duration.ofMinutes(1))) {
            // When
            replay.fault("from one instance to three", () -> {
                group.start("two");
                group.start("three");
                group.awaitReady();
            });
            replay.fault("kill -9 of one instance, started again", () -> {
                group.kill(one);
                group.startAgain(one);
            });
            replay.quietPoint();
            replay.fault("from three instances to one", () -> group.stopAllBut(one));
            // Then
            replay.end();
        }
    }
}
