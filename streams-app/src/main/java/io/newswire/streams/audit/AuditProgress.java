package io.newswire.streams.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Shows the progress of an audit: on a terminal in one line that is overwritten, elsewhere in a new line every ten
 * seconds.
 */
public final class AuditProgress {
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintWriter err;
    private final boolean isTerminal;
    private final long periodNanos;
    private long last = System.nanoTime();
    private boolean isDrawn;

    AuditProgress(PrintWriter err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
        periodNanos = Duration.ofSeconds(isTerminal ? 1 : 10).toNanos();
    }

    /** On Linux, /proc shows whether standard error is a terminal. If that is unknown, new lines are printed. */
    public static AuditProgress on(PrintWriter err) {
        boolean isTerminal = false;
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            isTerminal = target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            isTerminal = false;
        }
        return new AuditProgress(err, isTerminal);
    }

    void at(String what, long done, long of) {
        long now = System.nanoTime();
        if (now - last < periodNanos) {
            return;
        }
        last = now;
        String line = what + ": " + done + " of " + of + " offsets";
        if (isTerminal) {
            err.print(ERASE_LINE + line);
            isDrawn = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Ends the line on the terminal. */
    void end() {
        if (isDrawn) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
