package io.newswire.standalone.table;

import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import io.newswire.streams.aggregates.Aggregate;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Prints a line when the counts have changed, one a second at most. Nothing is redrawn, so any terminal will do. */
final class LiveLines implements LiveView {
    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);
    private static final int USUAL_WIDTH = 80;

    private final Terminal terminal;
    private final PrintWriter out;
    private final LongSupplier nanoClock;
    private long printedAt;
    private String printed = "";

    LiveLines(Terminal terminal, PrintWriter out, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.out = out;
        this.nanoClock = nanoClock;
        this.printedAt = nanoClock.getAsLong() - INTERVAL;
    }

    /** Prints what has changed. The notes are left out: most of them are lines of the log, which is on standard error. */
    @Override
    public void show(Collection<Aggregate> aggregates, List<String> notes) {
        long now = nanoClock.getAsLong();
        if (aggregates.isEmpty() || now - printedAt < INTERVAL) {
            return;
        }
        String line = SummaryLine.of(aggregates, width());
        if (!line.equals(printed)) {
            out.println(line);
            out.flush();
            printed = line;
            printedAt = now;
        }
    }

    @Override
    public boolean ownsTerminal() {
        return false;
    }

    @Override
    public @Nullable KeyReader read(ReplayKeys keys) {
        return null;
    }

    @Override
    public int width() {
        int width = terminal.getSize().getColumns();
        return width > 0 ? width : USUAL_WIDTH;
    }

    @Override
    public void clear() {}

    @Override
    public void close() throws IOException {
        try {
            terminal.close();
        } catch (IllegalStateException e) {
            // when the process is ending, JLine may have closed it already
        }
    }
}
