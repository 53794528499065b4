package io.newswire.producer.articles.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of an article in the forms that archives use: ISO 8601 with and without a zone, a day alone, RFC 1123,
 * {@code 20170311}, dates with an English month, seconds and milliseconds since 1970. A time without a zone is read in
 * the zone given here; a day means midnight there. Dates such as {@code 3/1/2024} are read only by a pattern given
 * here, because day and month could be swapped.
 *
 * <p>Three kinds of date are refused, because the broker or the counting would refuse them: a zero (year 1, or second 0
 * of 1970), a date before year 1, and a date more than an hour ahead of the clock.
 */
public final class ArticleDates {

    /** UTC, without patterns. */
    public static final ArticleDates UTC = new ArticleDates(ZoneOffset.UTC, List.of());

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FIRST_DAY_AFTER = Instant.parse("0001-01-02T00:00:00Z");
    private static final Duration TOLERANCE = Duration.ofHours(1);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,19}(\\.\\d{1,9})?([eE][+]?\\d{1,2})?");
    private static final Pattern TWO_WAYS = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}(\\D.*)?");
    private static final Pattern ZERO = Pattern.compile("0{1,4}([-/]0{1,2}[-/]0{1,2}.*)?");

    private final ZoneId zone;
    private final List<DateTimeFormatter> patterns = new ArrayList<>();

    /**
     * Reads times in a zone, and dates by patterns of {@link DateTimeFormatter}.
     *
     * @throws IllegalArgumentException if a pattern is not valid
     */
    public ArticleDates(ZoneId zone, List<String> patterns) {
        this.zone = zone;
        for (String pattern : patterns) {
            this.patterns.add(new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH));
        }
    }

    /** The instant that the text means. */
    public Instant parse(String text) throws BadArticleException {
        String date = text.strip();
        Instant parsed = ofPattern(date);
        if (parsed == null) {
            parsed = NUMBER.matcher(date).matches() ? ofNumber(date) : ofForm(date);
        }
        if (parsed != null) {
            return checked(parsed);
        }
        if (ZERO.matcher(date).matches()) {
            throw zero(date);
        }
        throw new BadArticleException(
                TWO_WAYS.matcher(date).matches()
                        ? "publishedAt '" + text
                                + "' may be read in two ways; --date-format tells which, such as d/M/yyyy"
                        : "publishedAt '" + text + "' is no date that is known, such as 2021-08-30T14:00:00+02:00 or"
                                + " 2021-08-30; --date-format names another form");
    }

    private @Nullable Instant ofPattern(String date) {
        for (DateTimeFormatter pattern : patterns) {
            try {
                TemporalAccessor parsed =
                        pattern.parseBest(date, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
                if (parsed instanceof ZonedDateTime withZone) {
                    return withZone.toInstant();
                }
                return parsed instanceof LocalDateTime local
                        ? local.atZone(zone).toInstant()
                        : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
            } catch (DateTimeException e) {
                // the next pattern or a known form may match
            }
        }
        return null;
    }

    private @Nullable Instant ofForm(String date) {
        try {
            return DateForm.parse(date, zone);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    /**
     * Eight digits are a day and fourteen a time; other numbers are seconds, milliseconds or smaller units, by their
     * length.
     */
    private @Nullable Instant ofNumber(String text) throws BadArticleException {
        boolean allDigits = text.chars().allMatch(Character::isDigit);
        if (allDigits && (text.length() == 8 || text.length() == 14)) {
            return ofForm(text);
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            throw zero(text);
        }
        int digits = number.precision() - number.scale();
        return switch (digits) {
            case 9, 10 -> ofSeconds(number);
            case 12, 13 -> ofSeconds(number.movePointLeft(3));
            case 15, 16 -> ofSeconds(number.movePointLeft(6));
            case 18, 19 -> ofSeconds(number.movePointLeft(9));
            default -> null;
        };
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        return Instant.ofEpochSecond(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
    }

    /** Returns the same instant if it may be the date of an article. */
    public static Instant checked(Instant publishedAt) throws BadArticleException {
        if (publishedAt.isBefore(EARLIEST)) {
            throw new BadArticleException("publishedAt " + publishedAt + " is before year 1");
        }
        if (publishedAt.equals(Instant.EPOCH) || publishedAt.isBefore(FIRST_DAY_AFTER)) {
            throw zero(publishedAt.toString());
        }
        if (publishedAt.isAfter(Instant.now().plus(TOLERANCE))) {
            throw new BadArticleException("publishedAt " + publishedAt + " lies in the future");
        }
        return publishedAt;
    }

    private static BadArticleException zero(String text) {
        return new BadArticleException("publishedAt '" + text + "' is a zero, which is no date");
    }
}
