package io.newswire.streams.cli;

import picocli.CommandLine.Option;

/** The number of threads that count. */
public final class ServiceOptions implements Checked {
    private static final int MOST_THREADS = 64;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:NEWSWIRE_THREADS:-2}",
            description = "Threads that count, at most one per partition has work (NEWSWIRE_THREADS; default: 2).")
    private int threads = 2;

    @Override
    public void check(UsageErrors errors) {
        errors.require(
                threads >= 1 && threads <= MOST_THREADS, "--threads is " + threads + ", not 1 to " + MOST_THREADS);
    }

    /** Adds an error if the number is not a valid port. */
    public static void requirePort(String option, int number, UsageErrors errors) {
        errors.require(number >= 0 && number <= 65_535, option + " is " + number + ", not 0 to 65535");
    }

    public int threads() {
        return threads;
    }
}
