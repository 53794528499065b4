package io.newswire.streams.cli;

import io.newswire.streams.kafka.TopicLayout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether topics are created, and with which layout. */
public final class TopicOptions {
    @Option(
            names = "--create-topics",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_CREATE_TOPICS:-true}",
            fallbackValue = "true",
            description = "Create the topics that are missing (NEWSWIRE_CREATE_TOPICS; default: true).")
    private boolean create = true;

    @Mixin
    private LayoutOptions layout = new LayoutOptions();

    public TopicLayout layout() {
        return layout.layout();
    }

    public boolean create() {
        return create;
    }
}
