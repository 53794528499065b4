package io.newswire.bench.evidence;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.UsageErrors;
import picocli.CommandLine.Option;

/** Whether and how to measure the data of the page. */
public final class EvidenceOptions implements Checked {
    private static final long MOST_MENTIONS = 1_000_000_000;
    private static final int MENTIONS_OF_TEN_PARAGRAPHS = 33;
    private static final int MOST = 100_000_000;

    @Option(
            names = "--evidence",
            description = "Instead of the rows: the heap of the page's tables, then a feed with --mentions that is"
                    + " served: heap, time to ready, and times of requests.")
    private boolean evidence;

    @Option(
            names = "--mentions",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "With --evidence: about how many mentions the feed has, 0 for the tables alone (default:"
                    + " ${DEFAULT-VALUE}).")
    private long mentions = 10_000_000;

    @Option(
            names = "--table-subjects",
            paramLabel = "N",
            defaultValue = "2000000",
            description =
                    "With --evidence: how many subjects the last table is to hold, in three windows each, in a heap"
                            + " of 921 MB as the container's (default: ${DEFAULT-VALUE}).")
    private int tableSubjects = 2_000_000;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "500",
            description = "With --evidence: how many requests of each kind (default: ${DEFAULT-VALUE}).")
    private int requests = 500;

    @Override
    public void check(UsageErrors errors) {
        errors.require(
                mentions >= 0 && mentions <= MOST_MENTIONS, "--mentions is " + mentions + ", not 0 to 1000000000");
        errors.require(
                tableSubjects >= 1 && tableSubjects <= MOST,
                "--table-subjects is " + tableSubjects + ", not 1 to 100000000");
        errors.require(requests >= 1 && requests <= MOST, "--requests is " + requests + ", not 1 to 100000000");
    }

    public boolean isAsked() {
        return evidence;
    }

    /** How many paragraphs have about as many mentions; 0 for none. */
    public long paragraphs() {
        return mentions * 10 / MENTIONS_OF_TEN_PARAGRAPHS;
    }

    int tableSubjects() {
        return tableSubjects;
    }

    int requests() {
        return requests;
    }
}
