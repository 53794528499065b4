package io.newswire.streams.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.SubjectId;
import io.newswire.streams.evidence.Evidence;
import io.newswire.streams.evidence.EvidenceIndex;
import io.newswire.streams.evidence.MentionedParagraph;
import io.newswire.streams.evidence.Place;
import io.newswire.streams.web.Problem;
import io.newswire.streams.web.ProblemException;
import io.newswire.streams.web.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /mentions}: the newest paragraphs that name a subject, or of the whole feed. */
record MentionsRoute(ReadModel model) implements Routes {
    private static final int MOST_ITEMS = 200;
    private static final List<String> PARAMETERS = List.of("kind", "id", "via", "source", "limit", "before");
    private static final List<String> VIAS = List.of("name", "demonym", "place", "surname", "acronym", "role");
    private static final List<AggregateKind> KINDS =
            List.of(AggregateKind.COUNTRY, AggregateKind.ACTOR, AggregateKind.PAIR);
    private static final List<String> CSV_HEADER = List.of(
            "articleId",
            "paragraph",
            "paragraphs",
            "source",
            "url",
            "headline",
            "publishedAt",
            "text",
            "mentions",
            "partition",
            "offset");

    /** The response; kind, id and name are null for the whole feed. */
    record Answer(
            @Nullable AggregateKind kind,
            @Nullable String id,
            @Nullable String name,
            List<MentionedParagraph> items,
            @Nullable String next,
            int indexed,
            boolean truncated) {
        Answer {
            items = List.copyOf(items);
        }
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Api.BASE + "/mentions", this::answer);
        routes.get(Api.BASE + "/mentions.csv", this::answer);
    }

    private void answer(Context context) {
        Api.requireReady(model);
        Answer answer = answer(Query.of(context, PARAMETERS));
        if (Answers.wantsCsv(context)) {
            Answers.csv(
                    context,
                    CSV_HEADER,
                    answer.items().stream().map(MentionsRoute::csv).toList());
        } else {
            Answers.json(context, answer);
        }
    }

    private Answer answer(Query query) {
        SubjectId subject = subject(query);
        MentionFilter filter = new MentionFilter(subject, query.words("via", VIAS), query.text("source"));
        int limit = query.number("limit", 1, MOST_ITEMS, 20);
        Place before = before(query.text("before"));
        Evidence evidence = model.evidence().of(subject == null ? EvidenceIndex.FEED : subject);
        if (subject != null && evidence.newest().isEmpty()) {
            throw new ProblemException(
                    new Problem(404, "no paragraph names " + subject, "id", "an id that /aggregates lists"));
        }
        MentionPage page = MentionPage.of(evidence.newest(), before, limit, filter, model.paragraphs()::at);
        return new Answer(
                subject == null ? null : subject.kind(),
                subject == null ? null : subject.id(),
                subject == null ? null : name(subject, page.items()),
                page.items(),
                page.next() == null ? null : page.next().toString(),
                evidence.newest().size(),
                evidence.isTruncated());
    }

    private static @Nullable SubjectId subject(Query query) {
        String kind = query.text("kind");
        String id = query.text("id");
        if (kind == null && id == null) {
            return null;
        }
        if (kind == null || id == null) {
            String missing = kind == null ? "kind" : "id";
            throw Query.problem(missing + " is missing", missing, "kind and id together, or neither");
        }
        return Subjects.of(kind, id, KINDS);
    }

    private static @Nullable Place before(@Nullable String cursor) {
        try {
            return cursor == null ? null : Place.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw Query.problem("before is no cursor", "before", "what an answer gave as next");
        }
    }

    /** The displayed name. If the subject is in no window any more, the name that its paragraphs use. */
    private String name(SubjectId subject, List<MentionedParagraph> items) {
        List<Aggregate> known = model.aggregates().ofSubject(subject);
        if (!known.isEmpty()) {
            return known.get(0).name();
        }
        return items.isEmpty() ? subject.id() : MentionFilter.name(subject, items.get(0));
    }

    private static List<Object> csv(MentionedParagraph each) {
        return List.of(
                each.articleId(),
                each.paragraph(),
                Answers.orEmpty(each.paragraphs()),
                Answers.orEmpty(each.source()),
                Answers.orEmpty(each.url()),
                Answers.orEmpty(each.headline()),
                each.publishedAt(),
                each.text(),
                MentionFilter.subjects(each),
                each.partition(),
                each.offset());
    }
}
