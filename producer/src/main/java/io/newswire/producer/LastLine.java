package io.newswire.producer;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The last line of a terminal, which is drawn again and again. While it is open it stands for standard error: what else
 * is written there, such as the log, takes the place of the line, which is drawn anew below it.
 *
 * <p>The cursor rests at the beginning of the line. When a terminal gets narrower it breaks the line in two; everything
 * from the cursor on is then part of it, and is erased with the next one.
 */
final class LastLine extends OutputStream {

    private static final String TO_BEGINNING = "\r";
    private static final String ERASE_BELOW = "\u001b[J";

    private final PrintStream terminal;
    private boolean isDrawn;

    /** Takes the place of standard error until it is closed. */
    LastLine() {
        this(System.err);
        System.setErr(new PrintStream(this, true, StandardCharsets.UTF_8));
    }

    LastLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** Replaces the line. It must be narrower than the terminal. */
    synchronized void draw(String text) {
        terminal.print(TO_BEGINNING + text + ERASE_BELOW + TO_BEGINNING);
        terminal.flush();
        isDrawn = true;
    }

    /** Leaves the line as it is. The next one is drawn below. */
    synchronized void keep() {
        if (isDrawn) {
            terminal.println();
            isDrawn = false;
        }
    }

    @Override
    public synchronized void write(int octet) {
        erase();
        terminal.write(octet);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        erase();
        terminal.write(bytes, from, length);
    }

    private void erase() {
        if (isDrawn) {
            terminal.print(TO_BEGINNING + ERASE_BELOW);
            isDrawn = false;
        }
    }

    @Override
    public synchronized void flush() {
        terminal.flush();
    }

    @Override
    public synchronized void close() {
        keep();
        System.setErr(terminal);
    }
}
