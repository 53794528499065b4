package io.newswire.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of goals.
 *
 * @param measured null if it was not measured
 * @param comment what the figure is of; empty if the name says it
 */
record Goal(
        String name,
        Bound bound,
        double limit,
        String unit,
        @Nullable Double measured,
        String comment) {
    /** Which side of the limit is good. */
    enum Bound {
        AT_MOST,
        AT_LEAST
    }

    boolean isMet() {
        return measured != null && (bound == Bound.AT_MOST ? measured <= limit : measured >= limit);
    }

    /** The line of a Markdown table. */
    String toMarkdown() {
        String verdict = measured == null ? "not measured" : isMet() ? "met" : "**missed**";
        String figure = measured == null ? "" : number(measured) + unit + (comment.isEmpty() ? "" : " " + comment);
        String sign = bound == Bound.AT_MOST ? "≤ " : "≥ ";
        return String.join(" | ", "| " + name, sign + number(limit) + unit, figure, verdict + " |");
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
