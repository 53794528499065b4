package io.newswire.streams.web.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.NewestAggregates;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Selects and ranks the subjects of a kind in a window.
 *
 * @param types of actors; empty for all
 * @param part of a name or id, in any case and with or without accents; null for all
 */
record Ranking(
        AggregateKind kind,
        Duration window,
        Set<String> types,
        @Nullable String part,
        SortOrder sort,
        Unit unit) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    Ranking {
        types = Set.copyOf(types);
    }

    /** The first of the selected aggregates in order, and how many there are. */
    record Ranked(List<Aggregate> first, int matched) {
        Ranked {
            first = List.copyOf(first);
        }
    }

    /** An aggregate with the number that decides its place before others do. */
    private record Candidate(long number, Aggregate aggregate) {}

    /** Up to {@code limit} of the selected aggregates; those with equal counts are sorted by name and id. */
    Ranked of(NewestAggregates table, int limit) {
        String folded = part == null ? null : fold(part);
        ToLongFunction<Aggregate> number = number(new Totals(table));
        Selection<Candidate> selection = new Selection<>(limit, order());
        table.forEach(kind, window, each -> {
            if (isCounted(each) && isChosen(each, folded)) {
                selection.add(new Candidate(number.applyAsLong(each), each));
            }
        });
        return new Ranked(selection.inOrder().stream().map(Candidate::aggregate).toList(), selection.added());
    }

    /**
     * When a subject leaves the window, its counts are zero for a moment before it is removed. It is not listed then.
     */
    private static boolean isCounted(Aggregate each) {
        return each.paragraphs() > 0;
    }

    private boolean isChosen(Aggregate each, @Nullable String folded) {
        String type = each.type();
        return (types.isEmpty() || (type != null && types.contains(type)))
                && (folded == null
                        || fold(each.name()).contains(folded)
                        || fold(each.subject().id()).contains(folded));
    }

    private ToLongFunction<Aggregate> number(Totals totals) {
        return switch (sort) {
            case NAME -> each -> 0;
            case COUNT -> unit::of;
            case CHANGE -> each -> change(each, totals);
        };
    }

    private Comparator<Candidate> order() {
        Comparator<Aggregate> byName =
                comparing(Aggregate::name).thenComparing(each -> each.subject().id());
        Comparator<Aggregate> others =
                sort == SortOrder.CHANGE ? comparingLong(unit::of).reversed().thenComparing(byName) : byName;
        return comparingLong(Candidate::number).reversed().thenComparing(Candidate::aggregate, others);
    }

    private long change(Aggregate each, Totals totals) {
        Long previous = unit == Unit.MENTIONS ? totals.previous(each) : null;
        return previous == null ? Long.MIN_VALUE : each.mentions() - previous;
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
