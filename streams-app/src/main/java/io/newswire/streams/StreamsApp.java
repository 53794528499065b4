package io.newswire.streams;

import io.newswire.streams.cli.Launcher;
import picocli.CommandLine;

/** Entry point of the streams-app image. */
public final class StreamsApp {
    private StreamsApp() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with its subcommands and its way to report errors; it ends no process. */
    public static CommandLine commandLine() {
        return Launcher.commandLine(new StreamsCommand());
    }
}
