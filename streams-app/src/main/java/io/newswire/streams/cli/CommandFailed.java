package io.newswire.streams.cli;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/** A command could not do its work; the user sees only the message. */
public final class CommandFailed extends RuntimeException implements IExitCodeGenerator {
    public CommandFailed(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return ExitCode.SOFTWARE;
    }
}
