package io.newswire.streams.web.api;

import static java.util.Objects.requireNonNullElse;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** {@code GET /aggregates}: the subjects of a kind, ranked. */
final class AggregatesRoute implements Routes {
    private static final int MOST_ROWS = 1_000;
    private static final List<String> PARAMETERS = List.of("kind", "window", "type", "q", "limit", "sort", "unit");

    private final ReadModel model;
    private final Totals totals;

    AggregatesRoute(ReadModel model) {
        this.model = model;
        totals = new Totals(model.aggregates());
    }

    /** The response without its rows. */
    record Answer(
            AggregateKind kind,
            @Nullable Duration window,
            Unit unit,
            SortOrder sort,
            List<Duration> windows,
            @Nullable Instant windowStart,
            @Nullable Instant windowEnd,
            Total total,
            int matched,
            List<AggregateRow> rows) {
        Answer {
            windows = List.copyOf(windows);
            rows = List.copyOf(rows);
        }
    }

    /** The counts of the kind as a whole. */
    record Total(long mentions, long paragraphs, long articles) {
        static Total of(@Nullable Aggregate total) {
            return total == null
                    ? new Total(0, 0, 0)
                    : new Total(total.mentions(), total.paragraphs(), total.articles());
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Api.BASE + "/aggregates", this::answer);
        routes.get(Api.BASE + "/aggregates.csv", this::answer);
    }

    private void answer(Context context) {
        Api.requireReady(model);
        Answer answer = answer(Query.of(context, PARAMETERS));
        if (Answers.wantsCsv(context)) {
            Answers.csv(
                    context,
                    AggregateRow.CSV_HEADER,
                    answer.rows().stream().map(AggregateRow::csv).toList());
        } else {
            Answers.json(context, answer);
        }
    }

    private Answer answer(Query query) {
        NavigableSet<Duration> windows = model.aggregates().windows();
        AggregateKind kind =
                requireNonNullElse(query.choice("kind", List.of(AggregateKind.values())), AggregateKind.COUNTRY);
        Unit unit = requireNonNullElse(query.choice("unit", List.of(Unit.values())), Unit.MENTIONS);
        SortOrder order = requireNonNullElse(query.choice("sort", List.of(SortOrder.values())), SortOrder.COUNT);
        int limit = query.number("limit", 1, MOST_ROWS, 50);
        Duration window = query.window(windows);
        if (window == null) {
            return new Answer(kind, null, unit, order, List.of(), null, null, Total.of(null), 0, List.of());
        }
        Ranking.Ranked ranked = new Ranking(kind, window, query.words("type"), query.text("q"), order, unit)
                .of(model.aggregates(), limit);
        Aggregate total = totals.of(kind, window);
        Aggregate clock = total != null
                ? total
                : ranked.matched() == 0 ? null : ranked.first().get(0);
        return new Answer(
                kind,
                window,
                unit,
                order,
                List.copyOf(windows),
                clock == null ? null : clock.windowStart(),
                clock == null ? null : clock.windowEnd(),
                Total.of(total),
                ranked.matched(),
                rows(ranked.first(), total, unit));
    }

    private List<AggregateRow> rows(List<Aggregate> ranked, @Nullable Aggregate total, Unit unit) {
        List<AggregateRow> rows = new ArrayList<>();
        for (Aggregate each : ranked) {
            Long previous = unit == Unit.MENTIONS ? totals.previous(each) : null;
            rows.add(AggregateRow.of(rows.size() + 1, each, Totals.share(each, total, unit), previous));
        }
        return rows;
    }
}
