package io.newswire.standalone.table;

import io.newswire.streams.printing.Printable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Sets text in columns: a name, a number for each window, and a sparkline in the remaining width. */
record TableColumns(List<Duration> windows, int nameWidth, int width) {
    private static final int NUMBER_WIDTH = 8;
    private static final int WIDEST_NAME = 40;
    private static final int NARROWEST_NAME = 10;
    private static final int COURSE_WIDTH = 12;

    static TableColumns fitting(List<Duration> windows, int width) {
        int left = width - NUMBER_WIDTH * windows.size() - COURSE_WIDTH;
        return new TableColumns(windows, Math.max(NARROWEST_NAME, Math.min(WIDEST_NAME, left)), width);
    }

    Duration largestWindow() {
        return windows.get(windows.size() - 1);
    }

    AttributedString row(AttributedStyle style, String name, Function<Duration, String> number, String course) {
        AttributedStringBuilder row = new AttributedStringBuilder();
        row.style(style);
        appendLeft(row, Printable.line(name), nameWidth);
        for (Duration window : windows) {
            appendRight(row, number.apply(window), NUMBER_WIDTH);
        }
        row.append("  ").append(course);
        return withinWidth(row.toAttributedString());
    }

    AttributedString text(AttributedStyle style, String text) {
        return withinWidth(new AttributedString(text, style));
    }

    private AttributedString withinWidth(AttributedString line) {
        AttributedString cut = line.columnSubSequence(0, width);
        int end = cut.length();
        while (end > 0 && cut.charAt(end - 1) == ' ') {
            end--;
        }
        return cut.subSequence(0, end);
    }

    private static void appendLeft(AttributedStringBuilder row, String text, int columns) {
        AttributedString whole = new AttributedString(text);
        if (whole.columnLength() > columns) {
            row.append(whole.columnSubSequence(0, columns - 1).toString()).append("…");
        } else {
            row.append(text).append(" ".repeat(columns - whole.columnLength()));
        }
    }

    private static void appendRight(AttributedStringBuilder row, String text, int columns) {
        row.append(" ".repeat(Math.max(1, columns - text.length()))).append(text);
    }
}
