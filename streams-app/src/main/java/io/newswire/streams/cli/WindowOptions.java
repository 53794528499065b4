package io.newswire.streams.cli;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Window;
import io.newswire.streams.counting.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a count depends on: the windows, and how long an article is remembered. */
public final class WindowOptions implements Checked {
    private static final Duration EMIT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETENTION = Duration.ofDays(35);

    @Option(
            names = "--window",
            paramLabel = "SIZE/SLIDE",
            split = ",",
            defaultValue = "${env:NEWSWIRE_WINDOWS:-1h/5m,24h/5m,7d/5m}",
            description =
                    "A rolling window, repeatable; replaces all of the default (NEWSWIRE_WINDOWS; default: 1h/5m,24h/5m,7d/5m).")
    private List<String> windows = new ArrayList<>();

    @Option(
            names = "--retention",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_RETENTION:-35d}",
            converter = DurationConverter.class,
            description =
                    "An article is remembered until the feed is this far past it, in event time (NEWSWIRE_RETENTION;"
                            + " default: 35d).")
    private Duration retention = RETENTION;

    @Override
    public void check(UsageErrors errors) {
        List<Window> read = new ArrayList<>();
        windows.forEach(text -> errors.verify("--window", () -> read.add(Window.parse(text))));
        boolean isEach = read.size() == windows.size();
        Windows together = isEach ? errors.check("--window", this::windows, Windows.DEFAULT) : Windows.DEFAULT;
        if (isEach) {
            errors.verify("--retention", () -> CountingRules.of(together, EMIT_INTERVAL, retention));
        }
    }

    /** The windows, after they were checked. */
    public Windows windows() {
        // picocli sets no default where another word of the call could not be read
        return windows.isEmpty()
                ? Windows.DEFAULT
                : new Windows(windows.stream().map(Window::parse).toList());
    }

    public Duration retention() {
        return retention;
    }
}
