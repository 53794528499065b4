package io.newswire.producer.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 500ms}, {@code 1s}, {@code 1h30m}, {@code 35d} and {@code PT1H}; never negative. */
public final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|[smhd])");
    private static final Pattern PARTS = Pattern.compile("(?:\\d{1,9}(?:ms|[smhd]))+");

    @Override
    public Duration convert(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        try {
            Duration duration = PARTS.matcher(lower).matches() ? sum(lower) : Duration.parse(lower);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // the message below says what is wrong
        }
        throw new TypeConversionException("'" + text + "' is no duration, such as 500ms, 5m, 1h30m, 7d or PT1H");
    }

    private static Duration sum(String parts) {
        return PART.matcher(parts).results().map(DurationConverter::part).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration part(MatchResult part) {
        long number = Long.parseLong(part.group(1));
        return switch (part.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
