package io.newswire.producer.player;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.utils.InfoCmp.Capability;

/**
 * Reads keys from a terminal as they are pressed, on its own thread; closing restores the terminal. Ctrl-C still ends
 * the process.
 */
public final class KeyReader implements AutoCloseable {

    /** How long to wait after Escape for the rest of an arrow key's sequence, in milliseconds. */
    private static final long ESCAPE_TIMEOUT = 100;

    private static final int FIELDS_BEFORE_GROUP = 2;
    private static final int FIELDS_BEFORE_FOREGROUND = 5;

    private final Terminal terminal;
    private final Attributes before;
    private final Thread thread;
    private volatile boolean closed;

    private KeyReader(Terminal terminal, ReplayKeys keys) {
        this.terminal = terminal;
        this.before = terminal.enterRawMode();
        this.thread = new Thread(() -> read(keys), "keys");
        thread.setDaemon(true);
        thread.start();
    }

    /** Reads the keys of a terminal that the caller has opened and will close. */
    public static KeyReader of(Terminal terminal, ReplayKeys keys) {
        return new KeyReader(terminal, keys);
    }

    /**
     * The terminal of this process, for its keys and width. Empty if standard input or standard error is not a
     * terminal, or if the process runs in the background, where reading would stop it. The caller closes it.
     */
    public static Optional<Terminal> terminalOfThisProcess() {
        if (!isInForeground()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(SystemOutput.SysErr)
                    .nativeSignals(false)
                    .dumb(false)
                    .build());
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether this process may read keys; the system stops a background process that does. Linux shows this in /proc;
     * on other systems the answer is always yes.
     */
    public static boolean isInForeground() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return fields[FIELDS_BEFORE_GROUP].equals(fields[FIELDS_BEFORE_FOREGROUND]);
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    private void read(ReplayKeys keys) {
        BindingReader reader = new BindingReader(terminal.reader());
        KeyMap<Key> map = map();
        try {
            while (!closed) {
                Key key = reader.readBinding(map);
                if (key == null) {
                    return;
                }
                keys.press(key, reader.getLastBinding());
            }
        } catch (RuntimeException | java.io.IOError e) {
            // JLine wraps the end of the terminal in one of these, so there are no more keys
            closed = true;
        }
    }

    private KeyMap<Key> map() {
        KeyMap<Key> map = new KeyMap<>();
        map.setAmbiguousTimeout(ESCAPE_TIMEOUT);
        map.setNomatch(Key.OTHER);
        map.setUnicode(Key.OTHER);
        map.bind(Key.PAUSE, " ");
        map.bind(Key.SEEK, "s", "S");
        map.bind(Key.QUIT, "q", "Q");
        map.bind(Key.ENTER, "\r", "\n");
        map.bind(Key.BACKSPACE, "\u007f", "\b");
        map.bind(Key.ESCAPE, "\u001b");
        bindArrow(map, Key.STEP, Capability.key_right, 'C');
        bindArrow(map, Key.FASTER, Capability.key_up, 'A');
        bindArrow(map, Key.SLOWER, Capability.key_down, 'B');
        return map;
    }

    /**
     * An arrow key has one of two sequences. Which one depends on a mode that another program may have set, so terminfo
     * alone may be wrong and both are bound.
     */
    private void bindArrow(KeyMap<Key> map, Key key, Capability capability, char last) {
        String sequence = KeyMap.key(terminal, capability);
        if (sequence != null) {
            map.bind(key, sequence);
        }
        map.bind(key, "\u001b[" + last, "\u001bO" + last);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        terminal.setAttributes(before);
    }
}
