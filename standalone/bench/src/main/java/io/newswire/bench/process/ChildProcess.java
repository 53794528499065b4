package io.newswire.bench.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.streams.cli.CommandFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of this jar in another JVM. Its standard error goes to ours; its standard output is read here. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration LAST_WORK = Duration.ofSeconds(40);
    private static final String MAIN = "io.newswire.bench.BenchApp";

    /** Marks a line for the parent, which ignores other output of the JVM. */
    static final String MARK = "bench: ";

    private final Process process;
    private final BufferedReader out;
    private final String what;

    private ChildProcess(Process process, String what) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.what = what;
    }

    /** Starts {@code bench.jar} with these arguments, in a JVM with these options. */
    public static ChildProcess start(String what, List<String> jvmOptions, List<String> arguments) throws IOException {
        return start(what, jvmOptions, System.getProperty("java.class.path"), MAIN, arguments);
    }

    /** Starts another program that behaves like a command of this jar. */
    public static ChildProcess start(
            String what, List<String> jvmOptions, String classPath, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        // the user's own settings would change what is measured
        builder.environment().keySet().removeIf(name -> name.startsWith("NEWSWIRE_") || name.startsWith("KAFKA_"));
        builder.environment().putIfAbsent("LOG_LEVEL", "WARN");
        return new ChildProcess(builder.start(), what);
    }

    /**
     * The next line from the child.
     *
     * @throws CommandFailed if it has ended instead; its standard error says why
     */
    public String line() throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(MARK)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new CommandFailed(what + " has ended, as it says above");
        }
        return line.substring(MARK.length());
    }

    /** Sends it a line, and returns its next line. */
    public String ask(String request) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((request + "\n").getBytes(UTF_8));
        in.flush();
        return line();
    }

    /** Waits until a process that ends by itself has ended without an error. */
    public void awaitEnd() throws IOException {
        while (out.readLine() != null) {
            // ignores what else it prints
        }
    }

    /** The CPU time of all its threads since it started. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Closes its standard input, which tells a process without an end of its own to stop. */
    public void release() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for a while until it has ended, then kills it. */
    @Override
    public void close() throws IOException {
        release();
        boolean interrupted = false;
        try {
            process.waitFor(LAST_WORK.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            process.destroyForcibly();
            out.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
