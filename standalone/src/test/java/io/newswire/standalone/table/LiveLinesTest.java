package io.newswire.standalone.table;

import static io.newswire.streams.aggregates.SampleAggregates.aggregate;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.aggregates.Aggregate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

final class LiveLinesTest {
    private static final Aggregate AFGHANISTAN = aggregate("country:AFG:PT1H", "Afghanistan", 4, 4);
    private static final Aggregate RUSSIA = aggregate("country:RUS:PT1H", "Russia", 3, 3);
    private static final Aggregate TALIBAN = aggregate("actor:taliban:PT1H", "Taliban", 2, 2);

    private final StringWriter printed = new StringWriter();
    private final Terminal terminal = terminal();
    private long now = 1_000;
    private final LiveLines lines = new LiveLines(terminal, new PrintWriter(printed), () -> now);

    @Test
    void shouldPrintALineWhenTheCountsHaveChanged() {
        // Given
        lines.show(List.of(AFGHANISTAN), List.of());
        after(Duration.ofSeconds(1));
        lines.show(List.of(AFGHANISTAN), List.of("a note"));
        after(Duration.ofSeconds(1));

        // When
        lines.show(List.of(AFGHANISTAN, RUSSIA, TALIBAN), List.of());

        // Then
        assertThat(printed.toString().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Up to ")
                .endsWith("UTC, 1 h; Afghanistan 4, Russia 3; Taliban 2");
    }

    @Test
    void shouldPrintALineASecondAtMost() {
        // Given
        lines.show(List.of(AFGHANISTAN), List.of());
        after(Duration.ofMillis(999));

        // When
        lines.show(List.of(AFGHANISTAN, RUSSIA), List.of());

        // Then
        assertThat(printed.toString().lines()).hasSize(1);
    }

    @Test
    void shouldLeaveOutTheNamesThatDoNotFit() {
        // Given
        terminal.setSize(new Size(60, 15));

        // When
        lines.show(List.of(AFGHANISTAN, RUSSIA, TALIBAN), List.of());

        // Then
        assertThat(printed.toString().strip()).hasSizeLessThanOrEqualTo(60).endsWith("1 h; Afghanistan 4, Russia 3");
    }

    @Test
    void shouldUseNoControlCharacters() {
        // When
        lines.show(List.of(AFGHANISTAN, aggregate("country:RUS:PT1H", "Ru\\u001b[31mssia", 3, 3)), List.of());

        // Then
        assertThat(printed.toString().strip()).doesNotContain("\u001b", "\r");
    }

    private void after(Duration duration) {
        now += duration.toNanos();
    }

    private static Terminal terminal() {
        try {
            Terminal terminal = new DumbTerminal(
                    "test", "dumb", InputStream.nullInputStream(), OutputStream.nullOutputStream(), UTF_8);
            terminal.setSize(new Size(80, 24));
            return terminal;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
