package io.newswire.streams.gazetteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@code role} line: {@code GOV prime minister 1999-08-09..2000-05-07}. */
final class RoleLine {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z]{3}) +(.+?) +(\\d{4}(?:-\\d\\d){0,2})?\\.\\.(\\d{4}(?:-\\d\\d){0,2})?");

    private RoleLine() {}

    /** @throws IllegalArgumentException with a message for the file's author */
    static Role read(String text) {
        Matcher line = SHAPE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("a role is TYPE title FROM..TO, e.g. GOV president 2012-05-07..");
        }
        try {
            return new Role(ActorType.ofWord(line.group(1)), line.group(2), first(line.group(3)), last(line.group(4)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such date: " + text, e);
        }
    }

    private static @Nullable LocalDate first(@Nullable String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static @Nullable LocalDate last(@Nullable String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
