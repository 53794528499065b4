package io.newswire.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.support.CommandRun;
import org.junit.jupiter.api.Test;

/** What a user hears of a measurement that cannot be made. */
class BenchUsageTest {
    @Test
    void shouldTellEverythingThatIsWrongAtOnce() {
        // When
        CommandRun run =
                CommandRun.of("bench", "--paragraphs", "0", "--density", "thick", "--variant", "fast", "--cast", "-1");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "newswire bench: --paragraphs is 0, not 1 to 1000000000",
                        "newswire bench: --cast is -1, not 0 to 200",
                        "newswire bench: --density is 'thick', not dense, sparse, both or soak",
                        "newswire bench: no variant is called 'fast'",
                        "Try 'newswire bench --help'.");
    }

    @Test
    void shouldTellWhichLoadsCannotBeMeasured() {
        // When
        CommandRun run = CommandRun.of("bench", "--latency", "--rate", "1000,10", "--warm-up", "100ms");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "newswire bench: --warm-up is PT0.1S, not a second or more",
                        "newswire bench: --rate is 10, not 20 to 1000000",
                        "Try 'newswire bench --help'.");
    }

    @Test
    void shouldKeepItsInnerCommandsToItself() {
        // When
        CommandRun run = CommandRun.of("bench", "--help");

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).noneMatch(line -> line.matches(" +(row|broker) .*"));
    }
}
