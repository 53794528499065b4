package io.newswire.standalone.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands by bash in a folder that looks like a clone which has been built. The ports that the README takes for
 * granted are others by environment variables, and by a .curlrc.
 */
final class ReadmeShell implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The jars have been built by the build that runs this test. */
    private static final String MVN = """
            #!/bin/sh
            [ "$*" = "-q -Dquick package" ] || { echo "not the build that made the jars: mvn $*" >&2; exit 1; }
            """;

    private final Path folder;
    private final Path answer;
    private final Map<String, String> environment;
    private final List<Process> running = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();
    private int runs;

    /** A shell on ports for Kafka and for HTTP. */
    ReadmeShell(Path folder, int kafkaPort, int httpPort) throws IOException {
        this.folder = folder;
        answer = Files.writeString(folder.resolve("answer"), "y\n");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.writeString(bin.resolve("mvn"), MVN);
        assertThat(bin.resolve("mvn").toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve(".curlrc"), "connect-to = localhost:8080:127.0.0.1:" + httpPort + "\n");
        environment = Map.of(
                "PATH",
                bin + ":" + Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH"),
                "CURL_HOME",
                folder.toString(),
                "KAFKA_PORT",
                Integer.toString(kafkaPort),
                "NEWSWIRE_PORT",
                Integer.toString(httpPort),
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + kafkaPort,
                "NEWSWIRE_STATE_DIR",
                folder.resolve("state").toString());
    }

    /** Makes a file or folder of this clone appear at the same place. */
    void link(String path) throws IOException {
        Path link = folder.resolve(path);
        Files.createDirectories(link.getParent());
        links.add(Files.createSymbolicLink(link, Path.of("..", path).toRealPath()));
    }

    /** Runs a command to its end, with {@code y} as the answer to a question; returns all that it printed. */
    String run(String command, Map<String, String> further) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed-" + ++runs);
        Process process = start(command, further, printed);
        boolean hasEnded = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String all = Files.readString(printed);
        assertThat(hasEnded).as(command + " ends; it printed " + all).isTrue();
        assertThat(process.exitValue()).as(command + " printed " + all).isZero();
        return all;
    }

    /** Starts a command that does not end by itself, and waits until it has printed these words. */
    void start(String command, Map<String, String> further, String words) throws IOException {
        Path printed = folder.resolve("printed-" + ++runs);
        start(command, further, printed);
        await(command)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readString(printed)).contains(words));
    }

    private Process start(String command, Map<String, String> further, Path printed) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", command)
                .directory(folder.toFile())
                .redirectInput(answer.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(new HashMap<>(environment));
        builder.environment().putAll(further);
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /** Ends what is running, in order, and removes the links. */
    @Override
    public void close() throws IOException {
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        for (Process process : running) {
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        }
        for (Path link : links) {
            Files.delete(link);
        }
    }
}
