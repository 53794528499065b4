package io.newswire.producer;

import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.player.KeyReader;
import io.newswire.producer.player.ReplayKeys;
import io.newswire.producer.publish.PublishListener;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Terminal;
import org.slf4j.Logger;

/** Shows how publishing goes: a bar on a terminal, plain lines elsewhere. */
interface Progress extends PublishListener, AutoCloseable {

    /** The values of {@code TERM} of terminals that can only print. */
    Set<String> DUMB_TERMINALS = Set.of("", "dumb", "unknown");

    @Override
    void close();

    /**
     * A bar, or lines where standard error is no terminal or one that cannot move its cursor ({@code TERM=dumb}). Keys control the replay if {@code takesKeys}; {@code quit}
     * runs when q is pressed.
     */
    static Progress onThisTerminal(Logger log, ReplayControl control, boolean takesKeys, Runnable quit) {
        if (!standardErrorIsTerminal()
                || DUMB_TERMINALS.contains(System.getenv().getOrDefault("TERM", "xterm"))) {
            return new ProgressInLines(log::info, System::nanoTime);
        }
        Optional<Terminal> terminal = takesKeys ? KeyReader.terminalOfThisProcess() : Optional.empty();
        return terminal.isPresent()
                ? ProgressOnTerminal.withKeys(terminal.get(), new ReplayKeys(control, quit))
                : ProgressOnTerminal.withoutKeys(() -> control.state().words());
    }

    /**
     * On Linux, /proc shows where standard error goes. Elsewhere the console is asked. Since JDK 22 a console exists
     * even without a terminal, and only a method that JDK 17 lacks can tell; hence the suppressed warning.
     */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean standardErrorIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            Console console = System.console();
            return console != null && isTerminal(console);
        }
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
