package io.newswire.standalone.table;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.printing.Printable;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jline.utils.AttributedString;

/** Tells the counts of the largest window in one line: the whole feed, then the first countries and actors. */
final class SummaryLine {
    private static final int SUBJECTS = 3;

    private final StringBuilder line = new StringBuilder();
    private final Duration window;
    private final int width;

    private SummaryLine(Duration window, int width) {
        this.window = window;
        this.width = width;
    }

    /** A line of at most {@code width} columns; names that do not fit are left out. */
    static String of(Collection<Aggregate> aggregates, int width) {
        Duration largest = Collections.max(
                aggregates.stream().map(each -> each.key().window()).toList());
        SummaryLine summary = new SummaryLine(largest, width);
        summary.append(AggregateTable.endOf(aggregates) + ", " + WindowName.of(largest), "");
        for (SubjectRow row : SubjectRow.ranked(aggregates, AggregateKind.ALL, List.of(largest))) {
            if (row.id().equals("feed")) {
                summary.append(row.mentions(largest) + " mentions", ": ");
            }
        }
        summary.appendFirst(aggregates, AggregateKind.COUNTRY);
        summary.appendFirst(aggregates, AggregateKind.ACTOR);
        return summary.line.toString();
    }

    private void appendFirst(Collection<Aggregate> aggregates, AggregateKind kind) {
        String separator = "; ";
        List<SubjectRow> rows = SubjectRow.ranked(aggregates, kind, List.of(window));
        for (SubjectRow row : rows.subList(0, Math.min(SUBJECTS, rows.size()))) {
            append(Printable.line(row.name()) + " " + row.mentions(window), separator);
            separator = ", ";
        }
    }

    private void append(String text, String separator) {
        if (new AttributedString(line + separator + text).columnLength() <= width) {
            line.append(separator).append(text);
        }
    }
}
