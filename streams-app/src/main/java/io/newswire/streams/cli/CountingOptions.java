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
public final class CountingOptions {
    @Option(
            names = "--window",
            paramLabel = "SIZE/SLIDE",
            split = ",",
            defaultValue = "${env:NEWSWIRE_WINDOWS:-1h/5m,24h/5m,7d/5m}",
            description = "A rolling window, repeatable (NEWSWIRE_WINDOWS; ${DEFAULT-VALUE}).")
    private List<String> windows = new ArrayList<>();

    @Option(
            names = "--emit-interval",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_EMIT_INTERVAL:-1s}",
            converter = DurationConverter.class,
            description = "Updates are gathered this long before they are written (NEWSWIRE_EMIT_INTERVAL).")
    private Duration emitInterval = Duration.ZERO;

    @Option(
            names = "--retention",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_RETENTION:-35d}",
            converter = DurationConverter.class,
            description = "An article is remembered until the feed is this far past it (NEWSWIRE_RETENTION).")
    private Duration retention = Duration.ZERO;

    @Option(
            names = "--max-clock-jump",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_MAX_CLOCK_JUMP:-" + Option.NULL_VALUE + "}",
            converter = JumpConverter.class,
            description = "An event that moves the newest date of its partition further is a dead letter; none for"
                    + " no limit (NEWSWIRE_MAX_CLOCK_JUMP; as --retention).")
    private @Nullable Duration maxClockJump;

    private Windows windows() {
        return new Windows(windows.stream().map(Window::parse).toList());
    }

    /**
     * All of them together.
     *
     * @throws IllegalArgumentException if one is wrong, or two do not go together
     */
    public CountingRules rules() {
        return new CountingRules(windows(), emitInterval, retention, maxClockJump == null ? retention : maxClockJump);
    }

    /** Reads a duration, or {@code none} for no limit. */
    static final class JumpConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return text.equals("none") ? CountingRules.ANY_JUMP : new DurationConverter().convert(text);
        }
    }
}
