package io.newswire.standalone.table;

import java.time.Duration;

/** The length of a window for people, in its largest whole unit: {@code 24 h}, {@code 7 d}. */
final class WindowName {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private WindowName() {}

    static String of(Duration length) {
        if (length.compareTo(TWO_DAYS) >= 0 && isWhole(length, Duration.ofDays(1))) {
            return length.toDays() + " d";
        }
        if (isWhole(length, Duration.ofHours(1))) {
            return length.toHours() + " h";
        }
        if (isWhole(length, Duration.ofMinutes(1))) {
            return length.toMinutes() + " min";
        }
        return length.toSeconds() + " s";
    }

    private static boolean isWhole(Duration length, Duration unit) {
        return unit.multipliedBy(length.dividedBy(unit)).equals(length);
    }
}
