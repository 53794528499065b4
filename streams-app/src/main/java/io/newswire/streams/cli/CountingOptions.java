package io.newswire.streams.cli;

import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Windows;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How mentions are counted, and how often counts are written. */
public final class CountingOptions implements Checked {
    private static final Duration EMIT_INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETENTION = Duration.ofDays(35);

    @Mixin
    private WindowOptions counted = new WindowOptions();

    @Option(
            names = "--emit-interval",
            paramLabel = "DURATION",
            defaultValue = "${env:NEWSWIRE_EMIT_INTERVAL:-1s}",
            converter = DurationConverter.class,
            description = "A count is written at most this often (NEWSWIRE_EMIT_INTERVAL; default: 1s).")
    private Duration emitInterval = EMIT_INTERVAL;

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
        errors.verify("--emit-interval", () -> CountingRules.of(Windows.DEFAULT, emitInterval, RETENTION));
        errors.verify(
                "--max-clock-jump", () -> new CountingRules(Windows.DEFAULT, EMIT_INTERVAL, RETENTION, maxClockJump()));
    }

    private Duration maxClockJump() {
        return maxClockJump == null ? counted.retention() : maxClockJump;
    }

    /** All options together, after they were checked. */
    public CountingRules rules() {
        return new CountingRules(counted.windows(), emitInterval, counted.retention(), maxClockJump());
    }

    /** Reads a duration, or {@code none} for no limit. */
    static final class DurationOrNone implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return text.equals("none") ? CountingRules.ANY_JUMP : new DurationConverter().convert(text);
        }
    }
}
