package io.newswire.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.standalone.support.TmuxTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of a replay, pressed on a real terminal: one of tmux. */
final class KeysIT {
    @TempDir
    Path folder;

    private TmuxTerminal terminal;

    @BeforeEach
    void openTerminal() throws IOException, InterruptedException {
        assumeTrue(TmuxTerminal.isInstalled(), "tmux is not installed: keys are not tested on a real terminal");
        terminal = TmuxTerminal.open(folder, 120, 40, Map.of("TERM", "xterm"));
        Files.writeString(folder.resolve("news.jsonl"), """
                {"articleId":"a","publishedAt":"2021-08-01","body":"Norway won."}
                {"articleId":"b","publishedAt":"2021-08-09","body":"Peru won."}
                {"articleId":"c","publishedAt":"2021-08-17","body":"Kenya won."}
                {"articleId":"d","publishedAt":"2021-08-25","body":"Iran won."}
                """);
    }

    @AfterEach
    void closeTerminal() throws IOException, InterruptedException {
        if (terminal != null) {
            terminal.close();
        }
    }

    @Test
    void shouldObeyTheKeysOfTheProducer() throws Exception {
        // When
        terminal.type(java("io.newswire.producer.ProducerApp", "--dry-run", "--speed=3600")
                + " >/dev/null; echo exit code $?");

        // Then
        terminal.awaitScreen("1/4 articles | next article 2021-08-09, in 3 min");
        terminal.press("Space");
        terminal.awaitScreen("1/4 articles | paused at 2021-08-01");
        terminal.press("Right");
        terminal.awaitScreen("2/4 articles | paused at 2021-08-09, next article 2021-08-17");
        terminal.press("Up");
        terminal.awaitScreen("speed 21600");
        terminal.press("s", "2021-08-02", "Enter");
        terminal.awaitScreen("2021-08-02 is past: counts cannot be taken back");
        terminal.press("s", "2021-08-20", "Enter");
        terminal.awaitScreen("3/4 articles | paused at 2021-08-20, next article 2021-08-25");
        terminal.press("q");
        terminal.awaitScreen("stopped before the end: published 3 paragraphs of 3 articles");
        terminal.awaitScreen("exit code 0");
        terminal.type("echo typed | rev");
        terminal.awaitScreen("depyt");
    }

    @Test
    void shouldObeyTheKeysBelowTheLiveTable() throws Exception {
        // When
        terminal.type(java("io.newswire.standalone.NewswireApp", "--speed=3600", "--kafka-port=0", "--port=0")
                + "; echo exit code $?");

        // Then
        terminal.awaitScreen("next article 2021-08-09, in 3 min");
        terminal.press("Space");
        terminal.awaitScreen("paused at 2021-08-01");
        terminal.press("Right");
        terminal.awaitScreen("paused at 2021-08-09, next article 2021-08-17");
        terminal.awaitScreen("Peru");
        terminal.press("q");
        terminal.awaitScreen("exit code 0");
    }

    private String java(String mainClass, String... options) {
        return terminal.java(mainClass, "--input=" + folder.resolve("news.jsonl")) + " " + String.join(" ", options);
    }
}
