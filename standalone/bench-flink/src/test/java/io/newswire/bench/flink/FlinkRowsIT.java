package io.newswire.bench.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both jobs as {@code bench.jar} starts them, on a feed that is too short for useful figures. */
final class FlinkRowsIT {
    @TempDir
    Path folder;

    @Test
    void shouldMeasureAndCheckBothJobs() throws Exception {
        // When
        int exitCode = run("--paragraphs", "2000", "--density", "dense", "--variant", "flink-sliding,flink-panes");

        // Then
        assertThat(exitCode).as(Files.readString(folder.resolve("err"))).isZero();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("out"), UTF_8)) {
            rows.add(new JsonMapper().readTree(line));
        }
        assertThat(rows)
                .extracting(row -> row.path("variant").asText())
                .containsExactly("flink-sliding", "flink-panes");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("checked").asBoolean()).isTrue();
            assertThat(row.path("cpuMicrosPerParagraph").asDouble()).isPositive();
            assertThat(row.path("brokerCpuMicrosPerParagraph").asDouble()).isPositive();
        });
    }

    /** Runs the bench for at most five minutes; its output and temporary files go to the folder. */
    private int run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                Path.of("..", "bench", "target", "bench.jar").toString(),
                "--json"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
