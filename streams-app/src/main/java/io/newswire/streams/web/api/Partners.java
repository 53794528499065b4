package io.newswire.streams.web.api;

import static java.util.Comparator.comparingLong;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.aggregates.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subjects that share paragraphs with a subject in a window: a country's actors, an actor's countries, or the two
 * members of a pair.
 */
record Partners(NewestAggregates table, Duration window) {
    /**
     * One partner.
     *
     * @param paragraphs that name both; for a member of a pair, all that name it
     * @param share of these in the paragraphs of the subject, 0 to 1; null for a member of a pair
     * @param series mentions of the pair in equal slices of the window, oldest first; for a member of a pair, its own
     *     mentions
     */
    record Partner(
            AggregateKind kind,
            String id,
            String name,
            @JsonInclude(Include.NON_NULL) @Nullable String type,
            long paragraphs,
            @Nullable Double share,
            List<Long> series) {
        Partner {
            series = List.copyOf(series);
        }
    }

    /** Those with the most paragraphs first. */
    List<Partner> of(SubjectId subject, int limit) {
        return switch (subject.kind()) {
            case ALL -> List.of();
            case PAIR -> members(subject.id());
            case COUNTRY, ACTOR -> partners(subject, limit);
        };
    }

    private List<Partner> partners(SubjectId subject, int limit) {
        Selection<Aggregate> pairs = new Selection<>(
                limit, comparingLong(Aggregate::paragraphs).reversed().thenComparing(Aggregate::name));
        table.forEach(AggregateKind.PAIR, window, pair -> {
            if (pair.paragraphs() > 0 && has(pair.subject().id(), subject)) {
                pairs.add(pair);
            }
        });
        Aggregate whole = table.get(new AggregateKey(subject.kind(), subject.id(), window));
        return pairs.inOrder().stream()
                .map(each -> partner(each, subject, whole == null ? 0 : whole.paragraphs()))
                .toList();
    }

    /** Whether an id such as {@code AFG+taliban} is of a pair with this member. */
    private static boolean has(String pair, SubjectId member) {
        int length = member.id().length();
        int plus = member.kind() == AggregateKind.COUNTRY ? length : pair.length() - length - 1;
        return plus > 0
                && pair.indexOf('+') == plus
                && (member.kind() == AggregateKind.COUNTRY ? pair.startsWith(member.id()) : pair.endsWith(member.id()));
    }

    private Partner partner(Aggregate pair, SubjectId subject, long whole) {
        boolean isCountry = subject.kind() == AggregateKind.COUNTRY;
        SubjectId other =
                isCountry ? actor(pair.subject().id()) : country(pair.subject().id());
        List<Aggregate> known = table.ofSubject(other);
        return new Partner(
                other.kind(),
                other.id(),
                known.isEmpty() ? other.id() : known.get(0).name(),
                known.isEmpty() ? null : known.get(0).type(),
                pair.paragraphs(),
                Totals.ratio(pair.paragraphs(), whole),
                pair.series());
    }

    private List<Partner> members(String pair) {
        List<Partner> members = new ArrayList<>();
        for (SubjectId each : List.of(country(pair), actor(pair))) {
            Aggregate member = table.get(new AggregateKey(each.kind(), each.id(), window));
            if (member != null) {
                members.add(new Partner(
                        each.kind(),
                        each.id(),
                        member.name(),
                        member.type(),
                        member.paragraphs(),
                        null,
                        member.series()));
            }
        }
        return members;
    }

    private static SubjectId country(String pair) {
        return new SubjectId(AggregateKind.COUNTRY, pair.substring(0, pair.indexOf('+')));
    }

    private static SubjectId actor(String pair) {
        return new SubjectId(AggregateKind.ACTOR, pair.substring(pair.indexOf('+') + 1));
    }
}
