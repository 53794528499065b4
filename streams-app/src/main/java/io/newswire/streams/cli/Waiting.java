package io.newswire.streams.cli;

import io.newswire.streams.printing.Printable;
import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** Prints on standard error what a command waits for. */
public final class Waiting {
    private Waiting() {}

    /** Prints a line at once, after the name of the command. */
    public static Consumer<String> of(CommandSpec spec) {
        return line -> {
            PrintWriter err = spec.commandLine().getErr();
            err.println(spec.qualifiedName() + ": " + Printable.line(line));
            err.flush();
        };
    }
}
