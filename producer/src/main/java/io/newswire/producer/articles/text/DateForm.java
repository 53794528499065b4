package io.newswire.producer.articles.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of a date that have only one meaning. Each is a pattern with a named group for every part. */
final class DateForm {

    private static final String TIME = "(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9})\\d*)?)?"
            + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?";
    private static final String ZONE =
            "(?<z>[A-Za-z]{1,4}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)(?:\\s*[\\[(][^\\])]*[\\])])?";
    private static final String DAY_NAME = "(?:[A-Za-z]{3,9}\\.?,?\\s+)?";
    private static final String MONTH_NAME = "(?<m>[A-Za-z]{3,9})\\.?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(
                    "(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?:(?:[Tt]|\\s+)" + TIME + "\\s*(?:" + ZONE + ")?)?"),
            Pattern.compile("(?<y>\\d{4})(?<sep>[/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?:(?:[Tt]|\\s+)" + TIME
                    + "\\s*(?:" + ZONE + ")?)?"),
            Pattern.compile(
                    "(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?:[Tt]?(?<h>\\d{2}):?(?<min>\\d{2})(?::?(?<s>\\d{2}))?"
                            + "(?:" + ZONE + ")?)?"),
            Pattern.compile(DAY_NAME + "(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH_NAME
                    + ",?[\\s-]+(?<y>\\d{4}|\\d{2})" + "(?:,?\\s+(?:at\\s+)?" + TIME + "\\s*(?:" + ZONE + ")?)?"),
            Pattern.compile(DAY_NAME + MONTH_NAME + "\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})"
                    + "(?:,?\\s+(?:at\\s+)?" + TIME + "\\s*(?:" + ZONE + ")?)?"),
            Pattern.compile("[A-Za-z]{3}\\s+" + MONTH_NAME + "\\s+(?<d>\\d{1,2})\\s+" + TIME + "\\s+(?:" + ZONE
                    + "\\s+)?(?<y>\\d{4})"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The zone names of RFC 822, and European names with only one offset. */
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UT", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("WET", 0),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3));

    private DateForm() {}

    /**
     * The instant; null if no form matches.
     *
     * @throws DateTimeException if a form matches but there is no such day, time or zone
     */
    static @Nullable Instant parse(String text, ZoneId zone) {
        for (Pattern form : FORMS) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return toInstant(parts, zone);
            }
        }
        return null;
    }

    private static Instant toInstant(Matcher parts, ZoneId zone) {
        LocalDate day =
                LocalDate.of(year(parts.group("y")), month(parts.group("m")), Integer.parseInt(parts.group("d")));
        String hour = parts.group("h");
        if (hour == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        String name = parts.group("z");
        return day.atTime(time(parts, Integer.parseInt(hour)))
                .atZone(name == null ? zone : offset(name.toUpperCase(Locale.ROOT)))
                .toInstant();
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int month(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int month = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new DateTimeException("no month");
        }
        return month;
    }

    private static LocalTime time(Matcher parts, int hour) {
        String seconds = parts.group("s");
        String half = group(parts, "half");
        String fraction = group(parts, "f");
        int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        int ofDay =
                half == null ? hour : hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        return LocalTime.of(
                ofDay, Integer.parseInt(parts.group("min")), seconds == null ? 0 : Integer.parseInt(seconds), nanos);
    }

    private static @Nullable String group(Matcher parts, String name) {
        return parts.pattern().pattern().contains("?<" + name + ">") ? parts.group(name) : null;
    }

    private static ZoneOffset offset(String name) {
        Integer hours = HOURS.get(name);
        if (hours != null) {
            return ZoneOffset.ofHours(hours);
        }
        String digits = name.replace("UTC", "").replace("GMT", "");
        if (digits.isEmpty() || Character.isLetter(digits.charAt(0))) {
            throw new DateTimeException("zone " + name + " has no one offset");
        }
        return ZoneOffset.of(digits.length() == 2 ? digits.charAt(0) + "0" + digits.charAt(1) : digits);
    }
}
