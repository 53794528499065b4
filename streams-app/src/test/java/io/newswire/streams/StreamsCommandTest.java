package io.newswire.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.cli.Launcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator hears of wrong options and of a broker that is not there. */
class StreamsCommandTest {
    @TempDir
    Path folder;

    private record Answer(int exitCode, List<String> err) {}

    private static Answer run(String... args) {
        StringWriter err = new StringWriter();
        int exitCode = Launcher.commandLine(new StreamsCommand())
                .setErr(new PrintWriter(err))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(args);
        return new Answer(exitCode, err.toString().lines().toList());
    }

    @Test
    void shouldTellEverythingThatIsWrongAtOnce() {
        // When
        Answer answer = run("--window", "1h/7m", "--threads", "0", "--port", "-3", "--partitions", "0");
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .anyMatch(line -> line.startsWith("streams-app: ") && line.contains("PT1H/PT7M"))
                .anyMatch(line -> line.contains("--threads is 0"))
                .anyMatch(line -> line.contains("--port is -3"))
                .anyMatch(line -> line.contains("partitions is 0"))
                .endsWith("Try 'streams-app --help'.");
    }

    @Test
    void shouldRefuseWhatIsNoOptionOrNoDuration() {
        // When
        Answer answer = run("--emit-interval", "soon", "--nonsense");
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).anyMatch(line -> line.contains("soon")).anyMatch(line -> line.contains("--nonsense"));
    }

    @Test
    void shouldTellOfNoMistakeThatIsNone() {
        // When
        Answer answer = run("--port", "x");
        // Then
        assertThat(answer.err())
                .containsExactly(
                        "streams-app: Invalid value for option '--port': 'x' is no whole number",
                        "Try 'streams-app --help'.");
    }

    @Test
    void shouldNameTheAddressOfABrokerThatDoesNotAnswer() {
        // When
        Answer answer = run("--bootstrap-server", "127.0.0.1:1", "--connect-timeout", "1s", "--port", "0");
        // Then
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).singleElement().asString().contains("127.0.0.1:1");
    }

    @Test
    void shouldNameAPropertiesFileThatCannotBeRead() {
        // When
        Answer answer = run("--kafka-config", folder.resolve("none").toString());
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).anyMatch(line -> line.contains("cannot read"));
    }

    @Test
    void shouldShowNoControlCharacterOfAnOption() {
        // When
        Answer answer =
                run("--kafka-config", folder.resolve("no\u001b[2Jne").toString(), "--application-id", "a\u202eb");
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .anyMatch(line -> line.contains("'a\\u202eb' is no application id"))
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"));
    }

    @Test
    void shouldMaskSecretsWhenItTellsItsSettings() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("tls.properties"), "ssl.key.password=hidden\nacks=all\n");
        StreamsOptions options = new StreamsOptions();
        picocli.CommandLine line = new picocli.CommandLine(new WithOptions(options));
        // When
        line.parseArgs("--kafka-config", file.toString(), "-X", "sasl.jaas.config=user and word");
        // Then
        assertThat(options.settings().describe())
                .contains("ssl.key.password=***")
                .contains("sasl.jaas.config=***")
                .contains("acks=all")
                .doesNotContain("hidden")
                .doesNotContain("user and word");
    }

    @picocli.CommandLine.Command(name = "test")
    private record WithOptions(@picocli.CommandLine.Mixin StreamsOptions options) {}
}
