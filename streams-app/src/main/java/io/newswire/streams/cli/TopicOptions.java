package io.newswire.streams.cli;

import io.newswire.streams.kafka.TopicLayout;
import picocli.CommandLine.Option;

/** How topics are created. */
public final class TopicOptions {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_PARTITIONS:-6}",
            description = "Partitions of topics that are created (NEWSWIRE_PARTITIONS; ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_REPLICATION_FACTOR:--1}",
            description = "Copies of each partition; -1 is the broker's default (NEWSWIRE_REPLICATION_FACTOR).")
    private short replicationFactor;

    @Option(
            names = "--create-topics",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_CREATE_TOPICS:-true}",
            fallbackValue = "true",
            description = "Create the topics that are missing (NEWSWIRE_CREATE_TOPICS; ${DEFAULT-VALUE}).")
    private boolean create;

    public TopicLayout layout() {
        return new TopicLayout(partitions, replicationFactor);
    }

    public boolean create() {
        return create;
    }
}
