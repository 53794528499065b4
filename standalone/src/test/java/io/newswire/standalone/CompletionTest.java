package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.ProducerApp;
import io.newswire.streams.StreamsApp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Tests the script that completes commands and options in bash. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no bash")
final class CompletionTest {
    @TempDir
    Path folder;

    static List<CommandLine> applications() {
        return List.of(ProducerApp.commandLine(), StreamsApp.commandLine(), NewswireApp.commandLine());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void shouldPrintAScriptThatBashReads(CommandLine application) throws IOException, InterruptedException {
        // Given
        StringWriter out = new StringWriter();
        // When
        int exitCode = application.setOut(new PrintWriter(out)).execute("generate-completion");
        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString()).contains("complete -F _complete_" + application.getCommandName(), "--topic-prefix");
        Path script = Files.writeString(folder.resolve("completion.sh"), out.toString());
        Process bash =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).isZero();
    }
}
