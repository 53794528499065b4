package io.newswire.producer.cli;

import io.newswire.producer.publish.ProducerSettings;
import picocli.CommandLine.Option;

/** Whether the topic is created, and with which layout. */
public final class TopicOptions {

    @Option(
            names = "--create-topics",
            negatable = true,
            defaultValue = "${env:NEWSWIRE_CREATE_TOPICS:-true}",
            fallbackValue = "true",
            description = "Create the topics that are missing (NEWSWIRE_CREATE_TOPICS; default: true).")
    private boolean create = true;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_PARTITIONS:-6}",
            description = "Partitions of topics that are created (NEWSWIRE_PARTITIONS; default: 6).")
    private int partitions = ProducerSettings.DEFAULT_PARTITIONS;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_REPLICATION_FACTOR:--1}",
            description = "Copies of each partition of topics that are created (NEWSWIRE_REPLICATION_FACTOR; default:"
                    + " -1, the broker's default).")
    private int replicationFactor = ProducerSettings.REPLICATION_OF_THE_BROKER;

    public boolean create() {
        return create;
    }

    public int partitions() {
        return partitions;
    }

    public int replicationFactor() {
        return replicationFactor;
    }
}
