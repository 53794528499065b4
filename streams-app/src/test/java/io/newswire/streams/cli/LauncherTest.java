package io.newswire.streams.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newswire.streams.StreamsApp;
import io.newswire.streams.topology.state.StateUnusable;
import io.newswire.streams.topology.state.TaskState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The exit codes of a command line and its messages. */
class LauncherTest {
    private record Answer(int exitCode, List<String> err) {}

    private static Answer run(CommandLine commandLine, String... args) {
        StringWriter err = new StringWriter();
        int exitCode = commandLine.setErr(new PrintWriter(err)).execute(args);
        return new Answer(exitCode, err.toString().lines().toList());
    }

    @Command(name = "ends")
    private record Ending(RuntimeException exception) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw exception;
        }
    }

    @Test
    void shouldTellWhatCannotBeParsedAndWhatIsRefusedAtOnce() {
        // When
        Answer answer = run(
                StreamsApp.commandLine(),
                "--emit-interval=soon",
                "--threds=2",
                "--threads=0",
                "--retention=1d",
                "--max-clock-jump=0s",
                "--partitions=0",
                "--topic-prefix=a/b",
                "-X",
                "max.request.size=abc");
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .containsExactlyInAnyOrder(
                        "streams-app: Invalid value for option '--emit-interval': 'soon' is no duration, such as"
                                + " 500ms, 5m, 1h30m, 7d or PT1H",
                        "streams-app: Unknown option: '--threds=2'; did you mean --threads?",
                        "streams-app: -X max.request.size=abc: Not a number of type INT",
                        "streams-app: --topic-prefix: 'a/b' is not made of letters, digits, '.', '_' and '-' or is too"
                                + " long",
                        "streams-app: --partitions is 0, not 1 to 10000",
                        "streams-app: --retention PT24H must be at least twice the largest window, PT336H",
                        "streams-app: --max-clock-jump PT0S must be at least 1 ms",
                        "streams-app: --threads is 0, not 1 to 64",
                        "Try 'streams-app --help'.")
                .endsWith("Try 'streams-app --help'.");
    }

    @Test
    void shouldAnswerWrongUsageThatShowsLateInOneLine() {
        // When
        Answer answer = run(Launcher.commandLine(new Ending(UsageErrors.of("--data-dir: no folder"))));
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).containsExactly("ends: --data-dir: no folder", "Try 'ends --help'.");
    }

    @Test
    void shouldShowWhereAFaultOfOursHappened() {
        // When
        Answer answer =
                run(Launcher.commandLine(new Ending(new IllegalArgumentException("For input string: \"abc\""))));
        // Then
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err())
                .anyMatch(line -> line.contains("IllegalArgumentException: For input string"))
                .anyMatch(line -> line.contains("at " + LauncherTest.class.getName()));
    }

    @Test
    void shouldNameTheCommandThatItsReaderHasForStateOfOtherWindows() {
        // Given
        KeyValueStore<byte[], byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("state"), Serdes.ByteArray(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        TaskState state = new TaskState(store);
        state.noteWindows("PT1H/PT5M");
        StateUnusable unusable = catchThrowableOfType(StateUnusable.class, () -> state.requireWindows("PT2H/PT5M"));
        // When
        Answer answer = run(Launcher.commandLine(new Ending(unusable)));
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .containsExactly(
                        "ends: the state was built with windows PT1H/PT5M, not PT2H/PT5M; 'ends reset' (in compose:"
                                + " docker compose run --rm streams-app reset) lets it count anew, another --application-id counts"
                                + " apart");
    }
}
