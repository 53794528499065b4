package io.newswire.streams.aggregates;

import java.time.Duration;
import java.util.Arrays;

/**
 * Arrays of the aggregates of one subject, in order of their windows, the smallest first. A change makes a new array.
 */
final class WindowsOfSubject {
    private WindowsOfSubject() {}

    /** A copy in which the newer aggregate replaces that of the same window, or is added. */
    static Aggregate[] with(Aggregate[] before, Aggregate newest) {
        int at = 0;
        while (at < before.length && before[at].window().compareTo(newest.window()) < 0) {
            at++;
        }
        boolean isThere = at < before.length && before[at].window().equals(newest.window());
        Aggregate[] after = Arrays.copyOf(before, before.length + (isThere ? 0 : 1));
        if (!isThere) {
            System.arraycopy(before, at, after, at + 1, before.length - at);
        }
        after[at] = newest;
        return after;
    }

    /** A copy without the aggregate of a window. */
    static Aggregate[] without(Aggregate[] before, Duration window) {
        return Arrays.stream(before)
                .filter(each -> !each.window().equals(window))
                .toArray(Aggregate[]::new);
    }
}
