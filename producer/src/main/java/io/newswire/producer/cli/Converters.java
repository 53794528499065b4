package io.newswire.producer.cli;

import io.newswire.producer.feed.ReplayPace;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the words of options to their values. */
public final class Converters {

    public static final String NONE = "none";

    private Converters() {}

    /** {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h}, {@code 1d}, ISO 8601 such as {@code PT10S}, or none. */
    public static final class OfDuration implements ITypeConverter<Duration> {

        private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

        @Override
        public Duration convert(String value) {
            String text = value.strip().toLowerCase(Locale.ROOT);
            if (text.equals(NONE)) {
                return ReplayPace.NO_MAX_GAP;
            }
            Matcher matcher = SHORT.matcher(text);
            if (matcher.matches()) {
                return of(Long.parseLong(matcher.group(1)), matcher.group(2));
            }
            try {
                Duration duration = Duration.parse(text);
                if (!duration.isNegative()) {
                    return duration;
                }
            } catch (DateTimeParseException e) {
                // the one message below serves all
            }
            throw new TypeConversionException("'" + value + "' is not a duration such as 10s, 5m or PT10S");
        }

        private static Duration of(long number, String unit) {
            return switch (unit) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }
}
