package io.newswire.standalone.chaos;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The processes that a test has started. All of them are killed when the test or its JVM ends. */
final class Children implements AutoCloseable {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** These processes are started often and run only for minutes. */
    private static final List<String> QUICK_TO_START =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path logs;
    private final Queue<Child> started = new ConcurrentLinkedQueue<>();
    private final Thread atEnd = new Thread(this::killAll, "kill-children");

    Children(Path logs) throws IOException {
        Files.createDirectories(logs);
        this.logs = logs;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Runs {@code java} with these arguments; its output, from level INFO, is written to a new log file. */
    Child java(String name, List<String> arguments) throws IOException {
        Path log = logs.resolve(name + "-" + started.size() + ".log");
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(QUICK_TO_START);
        command.add("-Dlog4j2.configurationFile=" + logConfiguration());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Child child = new Child(name, process, log);
        started.add(child);
        return child;
    }

    /** Returns all processes in the order of their start, including those that have ended. */
    List<Child> started() {
        return List.copyOf(started);
    }

    @Override
    public void close() {
        killAll();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }

    private void killAll() {
        started.forEach(child -> child.process().destroyForcibly());
        started.forEach(child -> child.process().onExit().join());
    }

    private static Path logConfiguration() {
        try {
            return Path.of(Objects.requireNonNull(Children.class.getResource("/chaos-log4j2.xml"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
