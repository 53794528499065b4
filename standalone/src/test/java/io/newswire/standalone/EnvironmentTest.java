package io.newswire.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.ProducerApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests options that are set by environment variables of a process. */
final class EnvironmentTest {
    @TempDir
    Path folder;

    private record Answer(int exitCode, List<String> err) {}

    private Answer run(Class<?> main, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Answer(process.exitValue(), Files.readAllLines(err, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(classes = {NewswireApp.class, ProducerApp.class})
    void shouldTakeNoLimitFromTheEnvironment(Class<?> main) throws IOException, InterruptedException {
        // Given
        Map<String, String> environment = Map.of("NEWSWIRE_MAX_GAP", "none", "NEWSWIRE_INPUT", "nowhere");
        // When
        Answer answer = run(main, environment, "--max-gap", "none");
        Answer withoutOption = run(main, environment);
        // Then
        assertThat(answer).isEqualTo(withoutOption);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .hasSize(2)
                .first()
                .asString()
                .endsWith(": --input: there is no folder or file nowhere");
    }

    @Test
    void shouldStopAtTheFirstProblemBecauseTheEnvironmentSaysSo() throws IOException, InterruptedException {
        // Given
        Path articles = Files.writeString(folder.resolve("a.jsonl"), "{\"articleId\":\"a\"}\n{\"articleId\":\"b\"}\n");
        // When
        Answer answer =
                run(NewswireApp.class, Map.of("NEWSWIRE_STRICT", "true"), "mentions", "--input", articles.toString());
        // Then
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).last().asString().contains("stopped at the first problem, because of --strict");
    }

    @Test
    void shouldNameTheVariableThatAWrongValueCameFrom() throws IOException, InterruptedException {
        // When
        Answer answer = run(NewswireApp.class, Map.of("NEWSWIRE_RETENTION", "long"), "audit");
        // Then
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .containsExactly(
                        "newswire audit: NEWSWIRE_RETENTION: Invalid value for option '--retention': 'long' is"
                                + " no duration, such as 500ms, 5m, 1h30m, 7d or PT1H",
                        "Try 'newswire audit --help'.");
    }
}
