package io.newswire.standalone.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowingConsumer;

/** A real terminal: one of tmux, with a server of its own and a shell in it. */
public final class TmuxTerminal {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Path folder;
    private final Map<String, String> environment;

    private TmuxTerminal(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    public static boolean isInstalled() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v tmux").start().waitFor() == 0;
    }

    /** A terminal of this size; its socket and temporary files lie in {@code folder}. */
    public static TmuxTerminal open(Path folder, int columns, int rows, Map<String, String> environment)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("CLASSPATH", System.getProperty("java.class.path"));
        all.put("LC_ALL", "C.UTF-8");
        TmuxTerminal terminal = new TmuxTerminal(folder, all);
        // inside, tmux itself sets TERM; the shell takes it back
        String shell = "TERM=" + environment.getOrDefault("TERM", "xterm") + " exec sh";
        terminal.tmux("new-session", "-d", "-x", Integer.toString(columns), "-y", Integer.toString(rows), shell);
        terminal.tmux("set-option", "-g", "window-size", "manual");
        return terminal;
    }

    /** The command line of a program on the class path of the tests. */
    public String java(String mainClass, String... options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dlog4j2.configurationFile=classpath:log4j2.xml",
                "-Djava.io.tmpdir=" + folder,
                mainClass));
        words.addAll(List.of(options));
        return String.join(" ", words);
    }

    /** Types a line and Enter. */
    public void type(String line) throws IOException, InterruptedException {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    public void press(String... keys) throws IOException, InterruptedException {
        for (String key : keys) {
            tmux("send-keys", key);
        }
    }

    public void resize(int columns, int rows) throws IOException, InterruptedException {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** Waits until what is on the screen meets an assertion. */
    public void awaitScreen(ThrowingConsumer<String> assertion) {
        await("the terminal to show it")
                .atMost(TIMEOUT)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertion.accept(tmux("capture-pane", "-p")));
    }

    public void awaitScreen(String words) {
        awaitScreen(screen -> assertThat(screen).contains(words));
    }

    /** What is on the screen and what has left it at the top. */
    public String history() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-S", "-");
    }

    /** What is on the screen, with the sequences of its colours and styles. */
    public String styledScreen() throws IOException, InterruptedException {
        return tmux("capture-pane", "-p", "-e");
    }

    /** Hangs up, and waits until every program has ended: until then it may write to {@code folder}. */
    public void close() throws IOException, InterruptedException {
        long shell = Long.parseLong(tmux("list-panes", "-F", "#{pane_pid}").strip());
        List<ProcessHandle> running = ProcessHandle.of(shell).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        tmux("kill-server");
        await("the programs in the terminal to end")
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(running).noneMatch(ProcessHandle::isAlive));
    }

    /** Runs a command of tmux on the server of this terminal alone; returns what it prints. */
    private String tmux(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("tmux").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
