package io.newswire.bench.stream;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.DurationConverter;
import io.newswire.streams.cli.UsageErrors;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how to measure the event stream. */
public final class StreamOptions implements Checked {
    private static final int MOST_CLIENTS = 2_000;
    private static final int FASTEST = 100_000;

    @Option(
            names = "--stream",
            description = "Instead of the rows: from the commit of an aggregate to its event at --clients, and what"
                    + " the page's data and the clients cost the counting; --warm-up holds here too.")
    private boolean stream;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "500",
            description = "With --stream: how many clients follow the stream (default: ${DEFAULT-VALUE}).")
    private int clients = 500;

    @Option(
            names = "--never-reading",
            paramLabel = "N",
            defaultValue = "100",
            description = "With --stream: how many of them never read (default: ${DEFAULT-VALUE}).")
    private int neverReading = 100;

    @Option(
            names = "--stream-rate",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --stream: how many paragraphs are published a second (default: ${DEFAULT-VALUE}).")
    private int rate = 1_000;

    @Option(
            names = "--stream-time",
            paramLabel = "DURATION",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "With --stream: how long each row is measured (default: ${DEFAULT-VALUE}).")
    private Duration time = Duration.ofSeconds(60);

    @Option(
            names = "--setup",
            paramLabel = "NAME",
            split = ",",
            description = "With --stream: only this row; repeatable: counting, with-page, with-clients.")
    private @Nullable List<String> setups;

    @Override
    public void check(UsageErrors errors) {
        errors.require(clients >= 1 && clients <= MOST_CLIENTS, "--clients is " + clients + ", not 1 to 2000");
        errors.require(
                neverReading >= 0 && neverReading < Math.max(1, clients),
                "--never-reading is " + neverReading + ", not 0 to fewer than --clients");
        errors.verify("--setup", this::setups);
        errors.require(rate >= 1 && rate <= FASTEST, "--stream-rate is " + rate + ", not 1 to 100000");
        errors.require(time.toSeconds() >= 1, "--stream-time is " + time + ", not a second or more");
    }

    public boolean isAsked() {
        return stream;
    }

    List<Setup> setups() {
        return setups == null
                ? List.of(Setup.values())
                : setups.stream().map(Setup::of).toList();
    }

    int clients() {
        return clients;
    }

    int neverReading() {
        return neverReading;
    }

    int rate() {
        return rate;
    }

    Duration time() {
        return time;
    }
}
