package io.newswire.standalone.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.standalone.support.TmuxTerminal;
import io.newswire.streams.reference.SeedFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a running feed on a real terminal: one of tmux, which is resized meanwhile. */
final class TerminalIT {
    @TempDir
    Path folder;

    private @Nullable TmuxTerminal opened;

    @BeforeEach
    void requireTmux() throws IOException, InterruptedException {
        assumeTrue(TmuxTerminal.isInstalled(), "tmux is not installed: no output is tested on a real terminal");
    }

    @AfterEach
    void closeTerminal() throws IOException, InterruptedException {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void shouldShowTheTableOnceAtEverySizeOfTheTerminal() throws Exception {
        // Given
        TmuxTerminal terminal = open(80, 24, Map.of("TERM", "xterm"));
        terminal.type(newswire(terminal, "--loop", "--rate=40/s"));
        terminal.awaitScreen(screen -> assertShowsTheTableOnce(screen, 80, 24, "Pairs"));

        // When
        terminal.resize(200, 60);
        terminal.awaitScreen(screen -> assertShowsTheTableOnce(screen, 200, 60, "Pairs"));
        terminal.resize(60, 15);
        terminal.awaitScreen(screen -> assertShowsTheTableOnce(screen, 60, 15, "Actors"));
        terminal.resize(80, 24);
        terminal.awaitScreen(screen -> assertShowsTheTableOnce(screen, 80, 24, "Pairs"));
        terminal.press("C-c");

        // Then
        terminal.awaitScreen("exit code");
        assertThat(terminal.history().lines().filter(line -> line.startsWith("Up to 20")))
                .hasSize(1);
    }

    @Test
    void shouldUseNoColoursOrStylesWithNoColor() throws Exception {
        // Given
        TmuxTerminal terminal = open(80, 24, Map.of("TERM", "xterm", "NO_COLOR", "1"));

        // When
        terminal.type(newswire(terminal, ""));

        // Then
        terminal.awaitScreen("all counted");
        assertThat(terminal.styledScreen()).contains("Afghanistan").doesNotContain("\u001b[");
    }

    @Test
    void shouldPrintLinesOnATerminalThatCannotMoveItsCursor() throws Exception {
        // Given
        TmuxTerminal terminal = open(80, 60, Map.of("TERM", "dumb"));

        // When
        terminal.type(newswire(terminal, "--rate=20/s", "--exit-when-done"));

        // Then
        terminal.awaitScreen("exit code 0");
        List<String> lines = terminal.history().lines().toList();
        assertThat(lines.stream().filter(line -> line.matches("Up to 2021-0.* UTC, 7 d: \\d+ mentions; .*")))
                .hasSizeBetween(2, 20)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.length() <= 80);
        assertThat(lines).filteredOn(line -> line.contains("7 d  per 24 h")).hasSize(1);
    }

    @Test
    void shouldLeaveNoPiecesOfTheBarOfTheProducer() throws Exception {
        // Given
        TmuxTerminal terminal = open(200, 24, Map.of("TERM", "xterm"));
        terminal.type(producer(terminal));
        terminal.awaitScreen(screen -> assertShowsTheBarOnce(screen, 200));

        // When
        terminal.resize(60, 15);

        // Then
        terminal.awaitScreen(screen -> assertShowsTheBarOnce(screen, 60));
        terminal.resize(120, 30);
        terminal.awaitScreen(screen -> assertShowsTheBarOnce(screen, 120));
    }

    @Test
    void shouldPrintLinesOfTheProducerOnATerminalThatCannotMoveItsCursor() throws Exception {
        // Given
        TmuxTerminal terminal = open(120, 24, Map.of("TERM", "dumb"));

        // When
        terminal.type(producer(terminal));

        // Then
        terminal.awaitScreen(screen -> assertThat(screen)
                .containsPattern("published \\d+ of 96 paragraphs")
                .doesNotContain("%"));
    }

    private TmuxTerminal open(int columns, int rows, Map<String, String> environment) throws Exception {
        TmuxTerminal terminal = TmuxTerminal.open(folder, columns, rows, environment);
        terminal.type("clear");
        opened = terminal;
        return terminal;
    }

    private static String newswire(TmuxTerminal terminal, String... options) {
        return terminal.java("io.newswire.standalone.NewswireApp", "--kafka-port=0", "--port=0", seeds()) + " "
                + String.join(" ", options) + "; echo exit code $?";
    }

    private static String producer(TmuxTerminal terminal) {
        return terminal.java("io.newswire.producer.ProducerApp", "--dry-run", "--rate=5/s", seeds()) + " >/dev/null";
    }

    private static String seeds() {
        return "--input=" + SeedFolder.find().path().toAbsolutePath();
    }

    /** The frame of the table up to a section, the notes below it, no line twice, and none wider than the terminal. */
    private static void assertShowsTheTableOnce(String screen, int columns, int rows, String lastSection) {
        List<String> lines = screen.lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).hasSizeLessThan(rows).allMatch(line -> line.length() <= columns);
        assertThat(lines.get(0)).startsWith("Up to 20");
        assertThat(lines.get(lines.size() - 1)).startsWith("http://127.0.0.1:").endsWith("Ctrl-C ends");
        assertThat(lines).filteredOn(line -> !line.matches("  and \\d+ more")).doesNotHaveDuplicates();
        for (String once : List.of("Up to", "Whole feed", "Countries", lastSection, "published", "http:")) {
            assertThat(lines).filteredOn(line -> line.startsWith(once)).as(once).hasSize(1);
        }
    }

    private static void assertShowsTheBarOnce(String screen, int columns) {
        List<String> lines = screen.lines().toList();
        int bar = 0;
        while (bar < lines.size() && !lines.get(bar).startsWith("paragraphs")) {
            bar++;
        }
        assertThat(bar).as("the row of the bar in " + screen).isLessThan(lines.size());
        assertThat(lines.get(bar)).containsPattern("\\d+/\\d+").hasSizeBetween(columns - 10, columns);
        assertThat(lines.subList(bar + 1, lines.size())).allMatch(String::isBlank);
        assertThat(lines.subList(0, bar)).noneMatch(line -> line.contains("articles |"));
    }
}
