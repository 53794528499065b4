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
import org.jline.terminal.Terminal;
import org.slf4j.Logger;

/** Shows how publishing goes: a bar on a terminal, plain lines elsewhere. */
interface Progress extends PublishListener, AutoCloseable {

    @Override
    void close();

    /** A bar whose replay obeys the keys, if the terminal is here to read them; {@code quit} is what q does. */
    static Progress onThisTerminal(Logger log, ReplayControl control, boolean takesKeys, Runnable quit) {
        if (!standardErrorIsTerminal()) {
            return new ProgressInLines(log::info, System::nanoTime);
        }
        Optional<Terminal> terminal = takesKeys ? KeyReader.terminalOfThisProcess() : Optional.empty();
        return terminal.isPresent()
                ? ProgressOnTerminal.withKeys(terminal.get(), new ReplayKeys(control, quit))
                : ProgressOnTerminal.withoutKeys(() -> control.state().words());
    }

    /**
     * Linux tells where standard error leads. Elsewhere the console has to do, which since JDK 22 exists even without a
     * terminal and has to be asked, by a method that JDK 17 lacks; the warning is about not asking.
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
