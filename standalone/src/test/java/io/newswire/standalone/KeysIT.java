package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of a replay, pressed on a real terminal: one of tmux. */
final class KeysIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @BeforeEach
    void openTerminal() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "tmux is not installed: keys are not tested on a real terminal");
        tmux("new-session", "-d", "-x", "120", "-y", "40", "sh");
        Files.writeString(folder.resolve("news.jsonl"), """
                {"articleId":"a","publishedAt":"2021-08-01","body":"Norway won."}
                {"articleId":"b","publishedAt":"2021-08-09","body":"Peru won."}
                {"articleId":"c","publishedAt":"2021-08-17","body":"Kenya won."}
                {"articleId":"d","publishedAt":"2021-08-25","body":"Iran won."}
                """);
    }

    @AfterEach
    void closeTerminal() throws IOException, InterruptedException {
        if (isInstalled()) {
            tmux("kill-server");
        }
    }

    @Test
    void shouldObeyTheKeysOfTheProducer() throws Exception {
        // When
        type(java("io.newswire.producer.ProducerApp", "--dry-run", "--speed=3600") + " >/dev/null; echo exit code $?");

        // Then
        awaitScreen("1/4 articles | next article 2021-08-09, in 3 min");
        press("Space");
        awaitScreen("1/4 articles | paused at 2021-08-01");
        press("Right");
        awaitScreen("2/4 articles | paused at 2021-08-09, next article 2021-08-17");
        press("Up");
        awaitScreen("speed 21600");
        press("s", "2021-08-02", "Enter");
        awaitScreen("2021-08-02 is past: counts cannot be taken back");
        press("s", "2021-08-20", "Enter");
        awaitScreen("3/4 articles | paused at 2021-08-20, next article 2021-08-25");
        press("q");
        awaitScreen("stopped before the end: published 3 paragraphs of 3 articles");
        awaitScreen("exit code 0");
        type("echo typed | rev");
        awaitScreen("depyt");
    }

    @Test
    void shouldObeyTheKeysBelowTheLiveTable() throws Exception {
        // When
        type(java("io.newswire.standalone.NewswireApp", "--speed=3600", "--kafka-port=0", "--port=0")
                + "; echo exit code $?");

        // Then
        awaitScreen("next article 2021-08-09, in 3 min");
        press("Space");
        awaitScreen("paused at 2021-08-01");
        press("Right");
        awaitScreen("paused at 2021-08-09, next article 2021-08-17");
        awaitScreen("Peru");
        press("q");
        awaitScreen("exit code 0");
    }

    private String java(String mainClass, String... options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Dlog4j2.configurationFile=classpath:log4j2.xml",
                "-Djava.io.tmpdir=" + folder,
                mainClass,
                "--input=" + folder.resolve("news.jsonl")));
        words.addAll(List.of(options));
        return String.join(" ", words);
    }

    private void type(String line) throws IOException, InterruptedException {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    private void press(String... keys) throws IOException, InterruptedException {
        for (String key : keys) {
            tmux("send-keys", key);
        }
    }

    private void awaitScreen(String words) {
        await("the terminal to show " + words)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(tmux("capture-pane", "-p")).contains(words));
    }

    private static boolean isInstalled() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v tmux").start().waitFor() == 0;
    }

    /** Runs a command of tmux on a server of this test alone; returns what it prints. */
    private String tmux(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("tmux", "-S", folder.resolve("tmux").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("TMUX");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return printed;
    }
}
