package io.newswire.streams.cli;

import io.newswire.streams.printing.Printable;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** Tells the user of a command, on standard error, what it waits for. */
public final class Waiting {
    private Waiting() {}

    /** Prints a line at once, with the name of the command before it. */
    public static Consumer<String> of(CommandSpec spec) {
        return line -> {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.qualifiedName() + ": " + Printable.line(line));
            err.flush();
        };
    }
}
