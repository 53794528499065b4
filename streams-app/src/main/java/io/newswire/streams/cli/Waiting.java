package io.newswire.streams.cli;

import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** Prints on standard error what a command waits for. */
public final class Waiting {
    private Waiting() {}

    /** Prints a line at once, after the name of the command. */
    public static Consumer<String> of(CommandSpec spec) {
        return line -> ErrorLines.note(spec.commandLine().getErr(), spec.qualifiedName() + ": " + line);
    }
}
