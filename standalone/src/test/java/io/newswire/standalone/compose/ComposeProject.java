package io.newswire.standalone.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The feed as {@code docker compose} runs it, under an unused project name and on unused ports. Closing it removes all
 * of it.
 */
final class ComposeProject implements AutoCloseable {
    private static final Duration BUILD = Duration.ofMinutes(20);
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int HTTP_PORTS = 10;

    private final ShellCommand shell;
    private final int kafkaPort;
    private int replicas;

    /**
     * @param root the folder of {@code docker-compose.yml}
     * @param log file to which the output of Docker and the containers is written
     */
    ComposeProject(Path root, Path log) {
        kafkaPort = firstOfFreePorts(1);
        int httpPort = firstOfFreePorts(HTTP_PORTS);
        shell = new ShellCommand(
                root,
                Map.of(
                        "COMPOSE_FILE",
                        root.resolve("docker-compose.yml").toString(),
                        "COMPOSE_PROJECT_NAME",
                        "newswire-it-" + ProcessHandle.current().pid(),
                        "COMPOSE_PROFILES",
                        "",
                        "KAFKA_PORT",
                        Integer.toString(kafkaPort),
                        "HTTP_PORTS",
                        httpPort + "-" + (httpPort + HTTP_PORTS - 1),
                        "NEWSWIRE_RATE",
                        "100"),
                log);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.writeString(log, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void build() {
        compose(BUILD, "build");
    }

    /** Starts all services and waits until the producer has ended; every call publishes all the seeds again. */
    void replay(int replicas) {
        this.replicas = replicas;
        compose(START, "up", "--detach", "--scale", "streams-app=" + replicas);
        String producer = compose(ANSWER, "ps", "--all", "--quiet", "producer").strip();
        String exitCode = shell.run(START, List.of("docker", "wait", producer)).strip();
        if (!exitCode.equals("0")) {
            throw new IllegalStateException("the producer ended with exit code " + exitCode);
        }
    }

    /**
     * Returns the lines of {@code news.aggregates} that the console service prints until none has arrived for 5
     * seconds.
     */
    List<String> console() {
        return compose(ANSWER, "run", "--rm", "-T", "console", "--timeout-ms", "5000")
                .lines()
                .toList();
    }

    /** Returns the lines that a service has logged until now. */
    List<String> log(String service) {
        return compose(ANSWER, "logs", "--no-color", "--no-log-prefix", service)
                .lines()
                .toList();
    }

    /** Stops all containers and keeps their data. */
    void stop() {
        compose(START, "stop");
    }

    /** Returns host and port of the metrics of each replica. */
    List<String> metricsAddresses() {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(index -> compose(ANSWER, "port", "--index", Integer.toString(index), "streams-app", "8080")
                        .strip())
                .toList();
    }

    String bootstrapServer() {
        return "localhost:" + kafkaPort;
    }

    @Override
    public void close() {
        try {
            Files.writeString(shell.log(), compose(ANSWER, "logs", "--no-color"), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            compose(START, "down", "--volumes", "--rmi", "local");
        }
    }

    private String compose(Duration timeout, String... words) {
        return shell.run(
                timeout,
                Stream.concat(Stream.of("docker", "compose"), Stream.of(words)).toList());
    }

    /** Chooses ports below the range that Linux gives to clients, so that no client takes one of them. */
    private static int firstOfFreePorts(int count) {
        Random random = new Random();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int first = 20_000 + random.nextInt(10_000);
            if (areFree(first, count)) {
                return first;
            }
        }
        throw new IllegalStateException("no " + count + " free ports in a row");
    }

    private static boolean areFree(int first, int count) {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int port = first; port < first + count; port++) {
                taken.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
            }
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            taken.forEach(ComposeProject::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
