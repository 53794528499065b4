package io.newswire.standalone.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a packaged jar in separate processes; their output and temporary files are written to a folder. */
public record NewswireJar(Path jar, Path folder, Map<String, String> environment) {
    private static final Path JAR = Path.of("target", "newswire.jar");

    /** Starts {@code newswire.jar}. */
    public NewswireJar(Path folder, Map<String, String> environment) {
        this(JAR, folder, environment);
    }

    /** Runs a command and waits until it has ended. */
    public CommandRun run(String... args) throws IOException, InterruptedException {
        return end(start(args));
    }

    public Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                jar.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Waits at most two minutes until a started process has ended. */
    public CommandRun end(Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new CommandRun(process.exitValue(), lines("out"), err());
    }

    /** Returns what has been printed to standard error until now. */
    public List<String> err() throws IOException {
        return lines("err");
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file), UTF_8);
    }
}
