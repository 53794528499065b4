package io.newswire.standalone.table;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * Shows aggregates as a table: first the whole feed, then countries, actors and pairs. There is a column of mentions
 * for each window and a sparkline for the largest window, by which subjects are ranked.
 *
 * @param subjects how many countries, actors and pairs are shown at most
 */
public record AggregateTable(int subjects) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final AttributedStyle BODY = AttributedStyle.DEFAULT;
    private static final AttributedStyle HEADING = AttributedStyle.BOLD;
    private static final AttributedStyle ASIDE = AttributedStyle.DEFAULT.faint();
    /**
     * The heading, three lines of totals, and two lines for each of three sections: its title, and how many subjects
     * are not shown.
     */
    private static final int FRAME_LINES = 10;

    public AggregateTable {
        if (subjects < 1) {
            throw new IllegalArgumentException("a table shows at least one subject");
        }
    }

    /** The largest table that fits on this many lines. */
    public static AggregateTable fitting(int lines) {
        return new AggregateTable(Math.max(1, (lines - FRAME_LINES) / 3));
    }

    /** The lines of the table, each at most {@code width} columns wide. */
    public List<AttributedString> lines(Collection<Aggregate> aggregates, int width) {
        if (aggregates.isEmpty()) {
            return List.of(new AttributedString("Nothing has been counted yet."));
        }
        List<Duration> windows = aggregates.stream()
                .map(each -> each.key().window())
                .distinct()
                .sorted()
                .toList();
        TableColumns columns = TableColumns.fitting(windows, width);
        List<AttributedString> lines = new ArrayList<>();
        lines.add(heading(aggregates, columns));
        for (SubjectRow row : SubjectRow.ranked(aggregates, AggregateKind.ALL, windows)) {
            if (row.id().equals("feed")) {
                lines.addAll(wholeFeed(row, columns));
            }
        }
        lines.addAll(section("Countries", AggregateKind.COUNTRY, aggregates, columns));
        lines.addAll(section("Actors", AggregateKind.ACTOR, aggregates, columns));
        lines.addAll(section("Pairs", AggregateKind.PAIR, aggregates, columns));
        return lines;
    }

    private static AttributedString heading(Collection<Aggregate> aggregates, TableColumns columns) {
        return columns.row(HEADING, endOf(aggregates), WindowName::of, "per " + slice(aggregates));
    }

    /** The end of the newest window, in words. */
    static String endOf(Collection<Aggregate> aggregates) {
        Instant end =
                Collections.max(aggregates.stream().map(Aggregate::windowEnd).toList());
        return "Up to " + MINUTE.format(end);
    }

    private static String slice(Collection<Aggregate> aggregates) {
        Aggregate largest = Collections.max(aggregates, Comparator.comparing(Aggregate::window));
        return WindowName.of(largest.slice());
    }

    private static List<AttributedString> wholeFeed(SubjectRow feed, TableColumns columns) {
        return List.of(
                columns.row(BODY, "Whole feed, mentions", numbers(feed, Aggregate::mentions), course(feed, columns)),
                columns.row(BODY, "            paragraphs", numbers(feed, Aggregate::paragraphs), ""),
                columns.row(BODY, "            articles", numbers(feed, Aggregate::articles), ""));
    }

    private List<AttributedString> section(
            String title, AggregateKind kind, Collection<Aggregate> aggregates, TableColumns columns) {
        List<SubjectRow> rows = SubjectRow.ranked(aggregates, kind, columns.windows());
        if (rows.isEmpty()) {
            return List.of();
        }
        List<AttributedString> lines = new ArrayList<>();
        lines.add(columns.text(HEADING, title));
        for (SubjectRow row : rows.subList(0, Math.min(subjects, rows.size()))) {
            lines.add(columns.row(BODY, "  " + row.name(), numbers(row, Aggregate::mentions), course(row, columns)));
        }
        if (rows.size() > subjects) {
            lines.add(columns.text(ASIDE, "  and " + (rows.size() - subjects) + " more"));
        }
        return lines;
    }

    private static Function<Duration, String> numbers(SubjectRow row, ToLongFunction<Aggregate> number) {
        return window -> {
            Aggregate aggregate = row.in(window);
            long value = aggregate == null ? 0 : number.applyAsLong(aggregate);
            return value == 0 ? "-" : String.valueOf(value);
        };
    }

    private static String course(SubjectRow row, TableColumns columns) {
        Aggregate aggregate = row.in(columns.largestWindow());
        return aggregate == null ? "" : Sparkline.of(aggregate.series());
    }
}
