package io.newswire.bench.flink;

import io.newswire.streams.cli.Launcher;
import picocli.CommandLine.Command;

/** Entry point of {@code bench-flink.jar}, which only {@code bench.jar} starts. */
@Command(
        name = "bench-flink",
        description = "Rows of the bench; bench.jar starts them.",
        subcommands = FlinkRowCommand.class)
public final class FlinkApp {
    private FlinkApp() {}

    public static void main(String[] args) {
        System.exit(Launcher.commandLine(new FlinkApp()).execute(args));
    }
}
