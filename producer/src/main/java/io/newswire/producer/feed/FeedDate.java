package io.newswire.producer.feed;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates of the feed as people write and read them: a day in UTC, or an instant with its offset. */
public final class FeedDate {

    /** What is accepted, in words. */
    public static final String EXPECTED =
            "a day such as 2021-08-30, or a time with offset such as 2021-08-30T12:00:00Z";

    private static final int LENGTH_OF_A_DAY = "2021-08-30".length();

    private FeedDate() {}

    /**
     * The instant, or the first instant of the day.
     *
     * @throws IllegalArgumentException if it is neither; the message says what is expected
     */
    public static Instant first(String text) {
        return moment(text, 0);
    }

    /** The instant, or the last nanosecond of the day. */
    public static Instant last(String text) {
        return moment(text, 1);
    }

    private static Instant moment(String text, int days) {
        String date = text.strip();
        try {
            if (date.length() != LENGTH_OF_A_DAY) {
                return OffsetDateTime.parse(date).toInstant();
            }
            return LocalDate.parse(date)
                    .plusDays(days)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC)
                    .minusNanos(days);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not " + EXPECTED, e);
        }
    }

    /** Only the day if the time is midnight; else also the minute, and the second if it is not 0. */
    public static String words(Instant date) {
        String text = date.truncatedTo(ChronoUnit.SECONDS).toString();
        if (text.endsWith("T00:00:00Z")) {
            return text.substring(0, text.length() - "T00:00:00Z".length());
        }
        String minute = text.endsWith(":00Z") ? text.substring(0, text.length() - ":00Z".length()) : text;
        return minute.replace('T', ' ').replace("Z", "") + " UTC";
    }

    /** In units that fit its length: {@code 8 s}, {@code 2 min 5 s}, {@code 3 h 20 min}, {@code 8 d 2 h}. */
    public static String words(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        Duration rounded = Duration.ofSeconds(seconds);
        if (seconds < 3_600) {
            return rounded.toMinutes() + " min" + rest(rounded.toSecondsPart(), "s");
        }
        if (rounded.toDays() == 0) {
            return rounded.toHours() + " h" + rest(rounded.toMinutesPart(), "min");
        }
        return rounded.toDays() + " d" + rest(rounded.toHoursPart(), "h");
    }

    private static String rest(int number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
