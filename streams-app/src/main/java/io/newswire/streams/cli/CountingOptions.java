package io.newswire.streams.cli;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Window;
import io.newswire.streams.counting.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How mentions are counted. */
public final class CountingOptions implements Checked {
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
            names = "--emit-interval",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_EMIT_INTERVAL:-1s}",
            converter = DurationConverter.class,
            description = "A count is written at most this often (NEWSWIRE_EMIT_INTERVAL; default: 1s).")
    private Duration emitInterval = EMIT_INTERVAL;

    @Option(
            names = "--retention",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_RETENTION:-35d}",
            converter = DurationConverter.class,
            description =
                    "An article is remembered until the feed is this far past it, in event time (NEWSWIRE_RETENTION;"
                            + " default: 35d).")
    private Duration retention = RETENTION;

    @Option(
            names = "--max-clock-jump",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_MAX_CLOCK_JUMP:-" + Option.NULL_VALUE + "}",
            converter = DurationOrNone.class,
            description = "An event that moves the newest date of its partition further is a dead letter; none for"
                    + " no limit (NEWSWIRE_MAX_CLOCK_JUMP; default: as --retention).")
    private @Nullable Duration maxClockJump;

    @Override
    public void check(UsageErrors errors) {
        List<Window> read = new ArrayList<>();
        windows.forEach(text -> errors.verify("--window", () -> read.add(Window.parse(text))));
        boolean isEach = read.size() == windows.size();
        Windows together = isEach ? errors.check("--window", this::windows, Windows.DEFAULT) : Windows.DEFAULT;
        if (isEach) {
            errors.verify("--retention", () -> CountingRules.of(together, EMIT_INTERVAL, retention));
        }
        errors.verify("--emit-interval", () -> CountingRules.of(Windows.DEFAULT, emitInterval, RETENTION));
        errors.verify(
                "--max-clock-jump",
                () -> new CountingRules(
                        Windows.DEFAULT, EMIT_INTERVAL, RETENTION, maxClockJump == null ? RETENTION : maxClockJump));
    }

    private Windows windows() {
        // picocli sets no default where another word of the call could not be read
        return windows.isEmpty()
                ? Windows.DEFAULT
                : new Windows(windows.stream().map(Window::parse).toList());
    }

    /** All options together, after they were checked. */
    public CountingRules rules() {
        return new CountingRules(windows(), emitInterval, retention, maxClockJump == null ? retention : maxClockJump);
    }

    /** Reads a duration, or {@code none} for no limit. */
    static final class DurationOrNone implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return text.equals("none") ? CountingRules.ANY_JUMP : new DurationConverter().convert(text);
        }
    }
}
