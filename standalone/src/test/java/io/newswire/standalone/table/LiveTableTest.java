package io.newswire.standalone.table;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LiveTableTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Terminal terminal = terminal();

    @BeforeEach
    void resize() {
        terminal.setSize(new Size(80, 24));
    }

    @Test
    void shouldDrawTheTableWithItsNotesBelow() {
        // When
        table().show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of("a note"));

        // Then
        assertThat(drawn()).containsSubsequence("Countries", "Afghanistan", "a note");
    }

    @Test
    void shouldRedrawOnlyWhatChanged() {
        // Given
        LiveTable table = table();
        table.show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of());
        screen.reset();

        // When
        table.show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 5, 4)), List.of());

        // Then
        assertThat(drawn()).contains("5").doesNotContain("Afghanistan", "\n");
    }

    @Test
    void shouldKeepToTheSizeOfTheTerminal() {
        // Given
        terminal.setSize(new Size(20, 3));

        // When
        table().show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of("a note"));

        // Then
        assertThat(drawn()).contains("Up to", "a note").doesNotContain("Countries");
    }

    @Test
    void shouldKeepTheLastNotesWhereThereIsRoomForSomeOnly() {
        // Given
        terminal.setSize(new Size(20, 5));

        // When
        table().show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of("one", "two", "three"));

        // Then
        assertThat(drawn()).contains("Up to", "Countries", "two", "three").doesNotContain("one");
    }

    @Test
    void shouldDrawEverythingAnewAfterAChangeOfTheSize() {
        // Given
        LiveTable table = table();
        table.show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of("a note"));
        screen.reset();
        terminal.setSize(new Size(60, 15));

        // When
        table.show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of("a note"));

        // Then
        assertThat(drawn()).containsSubsequence("Countries", "Afghanistan", "a note");
    }

    @Test
    void shouldScrollLinesWithoutStyles() {
        // Given
        LiveTable table = new LiveTable(terminal, new PrintWriter(screen, true, UTF_8), false);
        table.show(List.of(), List.of("one", "two", "three", "four", "five", "six", "seven"));

        // When
        table.show(List.of(), List.of("two", "three", "four", "five", "six", "seven", "eight"));

        // Then
        assertThat(drawn()).contains("seven", "eight");
    }

    @Test
    void shouldUseNoStylesWhereTheyAreNotWanted() {
        // When
        new LiveTable(terminal, new PrintWriter(screen, true, UTF_8), false)
                .show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of());

        // Then
        assertThat(bytes()).contains("Afghanistan").doesNotContainPattern("\u001b\\[[0-9;]+m");
    }

    @Test
    void shouldLeaveTheTableOnTheNormalScreen() throws IOException {
        // Given
        LiveTable table = table();
        table.show(List.of(aggregate("country:AFG:PT1H", "Afghanistan", 4, 4)), List.of("a note"));
        screen.reset();

        // When
        table.close();

        // Then
        assertThat(screen.toString(UTF_8))
                .startsWith("\u001b[?1049l")
                .containsSubsequence("Countries", "Afghanistan", "a note\n");
    }

    private String drawn() {
        return bytes().replaceAll("\u001b\\[[?0-9;]*[A-Za-z]", "");
    }

    private String bytes() {
        terminal.flush();
        return screen.toString(UTF_8);
    }

    private LiveTable table() {
        return new LiveTable(terminal, new PrintWriter(screen, true, UTF_8), true);
    }

    private Terminal terminal() {
        try {
            return new DumbTerminal("test", "xterm-256color", InputStream.nullInputStream(), screen, UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
