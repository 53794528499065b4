package io.newswire.streams.cli;

import picocli.CommandLine.Option;

/** How many partitions a topic has. */
public final class PartitionsOption {
    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_PARTITIONS:-6}",
            description = "Partitions of topics that are created (NEWSWIRE_PARTITIONS; default: 6).")
    private int partitions = 6;

    public int partitions() {
        return partitions;
    }
}
