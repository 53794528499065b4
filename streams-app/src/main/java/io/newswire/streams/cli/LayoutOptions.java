package io.newswire.streams.cli;

import io.newswire.streams.kafka.TopicLayout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The layout of topics that are created. */
public final class LayoutOptions implements Checked {
    private static final short BROKERS_DEFAULT = -1;

    @Mixin
    private PartitionsOption partitions = new PartitionsOption();

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_REPLICATION_FACTOR:--1}",
            description = "Copies of each partition of topics that are created (NEWSWIRE_REPLICATION_FACTOR; default:"
                    + " -1, the broker's default).")
    private int replicationFactor = BROKERS_DEFAULT;

    @Override
    public void check(UsageErrors errors) {
        errors.verify("--partitions", () -> new TopicLayout(partitions.partitions(), BROKERS_DEFAULT));
        errors.require(
                replicationFactor == BROKERS_DEFAULT
                        || (replicationFactor >= 1 && replicationFactor <= Short.MAX_VALUE),
                "--replication-factor is " + replicationFactor + ", not 1 to " + Short.MAX_VALUE + " or -1");
    }

    public TopicLayout layout() {
        return new TopicLayout(partitions.partitions(), (short) replicationFactor);
    }
}
