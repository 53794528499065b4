package io.newswire.standalone.table;

import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import io.newswire.streams.aggregates.Aggregate;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/** Shows the counts on a terminal while they change. */
public sealed interface LiveView extends AutoCloseable permits LiveTable, LiveLines {
    /**
     * A view on the terminal of this process; empty if its input or output is not a terminal. It is a table that is
     * redrawn in place, or lines where the terminal cannot move its cursor, as with {@code TERM=dumb}.
     *
     * @param environment of this process; of it {@code TERM} and {@code NO_COLOR} are asked
     * @param out standard output
     */
    static Optional<LiveView> ofThisProcess(Map<String, String> environment, PrintWriter out) {
        boolean isDumb = isDumb(environment.get("TERM"));
        TerminalBuilder builder = TerminalBuilder.builder()
                .system(true)
                .systemOutput(SystemOutput.SysOut)
                .nativeSignals(false)
                .dumb(false);
        try {
            // JLine opens no dumb terminal; of one that is called otherwise only the width is asked
            Terminal terminal = isDumb ? builder.type("ansi").build() : builder.build();
            boolean isStyled = environment.getOrDefault("NO_COLOR", "").isEmpty();
            return Optional.of(
                    isDumb || terminal.getStringCapability(Capability.cursor_address) == null
                            ? new LiveLines(terminal, out, System::nanoTime)
                            : new LiveTable(terminal, out, isStyled));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean isDumb(@Nullable String type) {
        return type == null
                ? System.getenv("windir") == null
                : List.of("", "dumb", "unknown").contains(type);
    }

    /** Shows these aggregates, and the {@code notes} where there is room for them. */
    void show(Collection<Aggregate> aggregates, List<String> notes);

    /** Whether nothing else may be written on the terminal until this is cleared or closed. */
    boolean ownsTerminal();

    /** Reads the keys of this terminal; null if it takes none. Close the reader before the view. */
    @Nullable
    KeyReader read(ReplayKeys keys);

    /** The width of the terminal in columns. */
    int width();

    /** Removes what is redrawn in place, so that other text can be printed. */
    void clear();

    /** Leaves the newest counts on the terminal, unless it was cleared. */
    @Override
    void close() throws IOException;
}
