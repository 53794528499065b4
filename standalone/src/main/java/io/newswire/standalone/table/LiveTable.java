package io.newswire.standalone.table;

import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.printing.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Curses;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * Draws the table on the alternate screen of a terminal, as {@code less} does, and redraws in place what changes. After
 * the terminal has changed its size everything is drawn anew. The alternate screen is used because a terminal moves
 * the lines of its normal screen when it is resized, and pushes some of them out of reach.
 */
public final class LiveTable implements LiveView {
    private static final Size UNKNOWN_SIZE = new Size(80, 24);

    private final Terminal terminal;
    private final PrintWriter out;
    private final boolean isStyled;
    private @Nullable Display display;
    private Size drawnAt = UNKNOWN_SIZE;
    private List<AttributedString> drawn = List.of();

    /**
     * @param out standard output, for what stays after the end
     * @param isStyled whether text may be bold or faint
     */
    LiveTable(Terminal terminal, PrintWriter out, boolean isStyled) {
        this.terminal = terminal;
        this.out = out;
        this.isStyled = isStyled;
    }

    /** Replaces what is shown. The last notes are the ones that stay where there is room for some only. */
    @Override
    public void show(Collection<Aggregate> aggregates, List<String> notes) {
        Size size = size();
        List<AttributedString> lines = lines(aggregates, notes, size);
        drawn = lines;
        displayOf(size)
                .update(
                        new ArrayList<>(lines), // which JLine changes when lines scroll
                        size.cursorPos(
                                lines.size() - 1, lines.get(lines.size() - 1).columnLength()));
    }

    /** The notes take a third of the lines at most, or up to three where half of the lines are enough for them. */
    private List<AttributedString> lines(Collection<Aggregate> aggregates, List<String> notes, Size size) {
        int most = size.getRows() - 1;
        int mostNotes = Math.max(most / 3, Math.min(3, most / 2));
        List<String> lastNotes = notes.subList(Math.max(0, notes.size() - mostNotes), notes.size());
        int left = most - lastNotes.size();
        List<AttributedString> table = AggregateTable.fitting(left).lines(aggregates, size.getColumns());
        List<AttributedString> lines = new ArrayList<>(table.subList(0, Math.min(left, table.size())));
        for (String note : lastNotes) {
            lines.add(new AttributedString(Printable.line(note)).columnSubSequence(0, size.getColumns()));
        }
        return isStyled
                ? lines
                : lines.stream()
                        .map(line -> new AttributedString(line.toString()))
                        .toList();
    }

    /** The display that knows what is on the screen; a new one on an empty screen after a change of the size. */
    private Display displayOf(Size size) {
        if (display != null && size.equals(drawnAt)) {
            return display;
        }
        if (display == null) {
            terminal.puts(Capability.enter_ca_mode);
        }
        terminal.puts(Capability.cursor_home);
        terminal.puts(Capability.clr_eos);
        Display empty = new Display(terminal, true);
        empty.resize(size.getRows(), size.getColumns());
        display = empty;
        drawnAt = size;
        return empty;
    }

    @Override
    public boolean ownsTerminal() {
        return true;
    }

    @Override
    public KeyReader read(ReplayKeys keys) {
        return KeyReader.of(terminal, keys);
    }

    @Override
    public int width() {
        return size().getColumns();
    }

    @Override
    public void clear() {
        drawn = List.of();
        leaveScreen();
    }

    @Override
    public void close() throws IOException {
        leaveScreen();
        drawn.forEach(out::println);
        out.flush();
        try {
            terminal.close();
        } catch (IllegalStateException e) {
            // when the process is ending, JLine may have closed it already
        }
    }

    /** Writes to standard output, because when the process is ending JLine may have closed the terminal already. */
    private void leaveScreen() {
        if (display != null) {
            display = null;
            String normalScreen = terminal.getStringCapability(Capability.exit_ca_mode);
            out.print(normalScreen == null ? System.lineSeparator() : Curses.tputs(normalScreen));
            out.flush();
        }
    }

    private Size size() {
        Size size = terminal.getSize();
        return size.getColumns() > 0 && size.getRows() > 1 ? size : UNKNOWN_SIZE;
    }
}
