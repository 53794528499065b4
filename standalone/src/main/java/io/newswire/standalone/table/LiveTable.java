package io.newswire.standalone.table;

import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.printing.Printable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/** Draws the table on a terminal and redraws it in place, also after the terminal changes its size. */
public final class LiveTable implements AutoCloseable {
    private static final Size UNKNOWN_SIZE = new Size(80, 24);

    private final Terminal terminal;
    private final Display display;

    LiveTable(Terminal terminal) {
        this.terminal = terminal;
        this.display = new Display(terminal, false);
    }

    /** A table on the terminal of this process; empty if its input or output is not a terminal. */
    public static Optional<LiveTable> ofThisProcess() {
        try {
            return Optional.of(new LiveTable(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(SystemOutput.SysOut)
                    .nativeSignals(false)
                    .dumb(false)
                    .build()));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Replaces what is shown with these aggregates and the {@code notes} below them. */
    public void show(Collection<Aggregate> aggregates, List<String> notes) {
        Size size = size();
        int lines = size.getRows() - 1;
        List<AttributedString> shown =
                new ArrayList<>(AggregateTable.fitting(lines - notes.size()).lines(aggregates, size.getColumns()));
        for (String note : notes) {
            shown.add(new AttributedString(Printable.line(note)).columnSubSequence(0, size.getColumns()));
        }
        List<AttributedString> visible = shown.subList(0, Math.min(lines, shown.size()));
        display.resize(size.getRows(), size.getColumns());
        display.update(
                visible,
                size.cursorPos(
                        visible.size() - 1, visible.get(visible.size() - 1).columnLength()));
    }

    /** Reads the keys of this terminal. Close the reader before the table. */
    public KeyReader read(ReplayKeys keys) {
        return KeyReader.of(terminal, keys);
    }

    /** The width of the terminal in columns. */
    public int width() {
        return size().getColumns();
    }

    /** Removes the table, so that other text can be printed in its place. */
    public void clear() {
        display.update(List.of(), 0);
    }

    /** Keeps the table on the screen and moves the cursor below it. */
    @Override
    public void close() throws IOException {
        try {
            terminal.writer().println();
            terminal.close();
        } catch (IllegalStateException e) {
            // when the process is ending, JLine may have closed it already
        }
    }

    private Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 1 ? size : UNKNOWN_SIZE;
    }
}
