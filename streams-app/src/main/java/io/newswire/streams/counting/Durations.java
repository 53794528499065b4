package io.newswire.streams.counting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The one way in which durations are written: {@code 500ms}, {@code 90s}, {@code 1h30m}, {@code 7d}, {@code PT1H}. */
public final class Durations {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|[smhd])");
    private static final Pattern PARTS = Pattern.compile("(?:\\d{1,9}(?:ms|[smhd]))+");

    private Durations() {}

    /**
     * Reads a duration: numbers with a unit (ms, s, m, h, d), or ISO 8601, in any letter case; never negative.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static Duration parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        try {
            Duration duration = PARTS.matcher(lower).matches() ? sum(lower) : Duration.parse(lower);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // the message below says what is wrong
        }
        throw new IllegalArgumentException("'" + text + "' is no duration, such as 500ms, 5m, 1h30m, 7d or PT1H");
    }

    private static Duration sum(String parts) {
        return PART.matcher(parts).results().map(Durations::part).reduce(Duration.ZERO, Duration::plus);
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
