package io.newswire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages for a measurement that is not possible. */
class BenchUsageTest {
    @Test
    void shouldTellEverythingThatIsWrongAtOnce() {
        // When
        BenchRun run = BenchRun.of("--paragraphs", "0", "--density", "thick", "--variant", "fast", "--subjects", "-1");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "bench: --paragraphs is 0, not 1 to 1000000000",
                        "bench: --subjects is -1, not 0 to 200",
                        "bench: --density is 'thick', not dense, sparse, both or soak",
                        "bench: --variant: no variant is called 'fast'",
                        "Try 'bench --help'.");
    }

    @Test
    void shouldTellWhichLoadsCannotBeMeasured() {
        // When
        BenchRun run = BenchRun.of("--latency", "--rate", "1000,10", "--warm-up", "100ms");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "bench: --warm-up is PT0.1S, not a second or more",
                        "bench: --rate is 10, not 20 to 1000000",
                        "Try 'bench --help'.");
    }

    @Test
    void shouldTellWhatDoesNotGoTogether() {
        // When
        BenchRun run = BenchRun.of("--goals", "--latency", "--instances", "0,8");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "bench: --instances is 0, not 1 to 64",
                        "bench: --goals, --latency and --instances exclude each other",
                        "Try 'bench --help'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stream --goals                   | --goals and --stream exclude each other",
                "--evidence --latency               | --latency and --evidence exclude each other",
                "--stream --evidence --instances=1  | --instances, --stream and --evidence exclude each other"
            })
    void shouldMeasureOneThingAtATime(String options, String mistake) {
        // When
        BenchRun run = BenchRun.of(options.split(" "));

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).containsExactly("bench: " + mistake, "Try 'bench --help'.");
    }

    @Test
    void shouldMeasureTheStreamOnItsOwnBrokerOnly() {
        // When
        BenchRun run = BenchRun.of("--stream", "--bootstrap-server", "localhost:9092");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactly(
                        "bench: --stream reads the files of its own broker; leave out --bootstrap-server",
                        "Try 'bench --help'.");
    }

    @Test
    void shouldTellWhichStreamsAndDataCannotBeMeasured() {
        // When
        BenchRun run = BenchRun.of(
                "--stream", "--clients", "10", "--never-reading", "10", "--setup", "fast", "--requests", "0");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .containsExactlyInAnyOrder(
                        "bench: --never-reading is 10, not 0 to fewer than --clients",
                        "bench: --setup: no setup is called 'fast'",
                        "bench: --requests is 0, not 1 to 100000000",
                        "Try 'bench --help'.");
    }

    @Test
    void shouldKeepItsInnerCommandsToItself() {
        // When
        BenchRun run = BenchRun.of("--help");

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).noneMatch(line -> line.matches(" +(row|broker|app|table|served) .*"));
    }
}
