package io.newswire.bench;

import io.newswire.streams.cli.Launcher;

/** Entry point of {@code bench.jar}. */
public final class BenchApp {
    private BenchApp() {}

    public static void main(String[] args) {
        System.exit(Launcher.commandLine(new BenchCommand()).execute(args));
    }
}
