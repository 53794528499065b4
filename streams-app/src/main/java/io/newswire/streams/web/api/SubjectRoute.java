package io.newswire.streams.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.aggregates.SubjectId;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import io.newswire.streams.web.Routes;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /aggregates/{kind}/{id}}: one subject in each window, and the subjects that are named with it. */
final class SubjectRoute implements Routes {
    private static final int MOST_PARTNERS = 1_000;

    private final ReadModel model;
    private final Totals totals;

    SubjectRoute(ReadModel model) {
        this.model = model;
        totals = new Totals(model.aggregates());
    }

    /** The response; fields that are null are left out. */
    record Answer(
            AggregateKind kind,
            String id,
            String name,
            @JsonInclude(Include.NON_NULL) @Nullable String type,
            List<AggregateRow> windows,
            Duration window,
            List<Partners.Partner> partners) {
        Answer {
            windows = List.copyOf(windows);
            partners = List.copyOf(partners);
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Api.BASE + "/aggregates/{kind}/{id}", this::answer);
    }

    private void answer(Context context) {
        Api.requireReady(model);
        Query query = Query.of(context, List.of("window", "limit"));
        NewestAggregates table = model.aggregates();
        Duration window = query.window(table.windows());
        int limit = query.number("limit", 1, MOST_PARTNERS, 50);
        SubjectId subject =
                Subjects.of(context.pathParam("kind"), context.pathParam("id"), List.of(AggregateKind.values()));
        List<Aggregate> found = table.ofSubject(subject);
        if (found.isEmpty() || window == null) {
            throw new ProblemException(
                    new Problem(404, "no window has " + subject, "id", "an id that /aggregates lists"));
        }
        Aggregate any = found.get(0);
        Answers.json(
                context,
                new Answer(
                        subject.kind(),
                        subject.id(),
                        any.name(),
                        any.type(),
                        found.stream().map(this::row).toList(),
                        window,
                        new Partners(table, window).of(subject, limit)));
    }

    private AggregateRow row(Aggregate each) {
        Aggregate total = totals.of(each.subject().kind(), each.window());
        return AggregateRow.of(null, each, Totals.share(each, total, Unit.MENTIONS), totals.previous(each));
    }
}
