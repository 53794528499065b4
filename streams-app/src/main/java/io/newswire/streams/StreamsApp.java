package io.newswire.streams;

import io.newswire.streams.cli.Launcher;

/** Entry point of the streams-app image. */
public final class StreamsApp {
    private StreamsApp() {}

    public static void main(String[] args) {
        System.exit(Launcher.run(new StreamsCommand(), args));
    }
}
