package io.newswire.standalone.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Captures standard error while a table is on the terminal, and keeps the last few lines for the table to show. Closing
 * restores standard error and prints those lines.
 */
final class CapturedStderr extends OutputStream {
    private static final int MOST = 4;

    private final boolean catching;
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<String> lines = new ArrayDeque<>();

    /** Captures only if {@code catching}; otherwise changes nothing. */
    CapturedStderr(boolean catching) {
        this.catching = catching;
        if (catching) {
            System.setErr(new PrintStream(this, true, StandardCharsets.UTF_8));
        }
    }

    @Override
    public synchronized void write(int octet) {
        if (octet != '\n') {
            line.write(octet);
            return;
        }
        lines.addLast(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void close() {
        if (catching) {
            System.setErr(before);
            before.println();
            lines.forEach(before::println);
            lines.clear();
        }
    }
}
