package io.newswire.streams.web.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.NewestAggregates;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Selects and sorts the subjects of a kind in a window.
 *
 * @param types of actors; empty for all
 * @param part of a name or id, in any case and with or without accents; null for all
 */
record Ranking(
        AggregateKind kind,
        Duration window,
        Set<String> types,
        @Nullable String part,
        SortOrder order,
        Unit unit) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    Ranking {
        types = Set.copyOf(types);
    }

    /** The selected aggregates in order; those with equal counts are sorted by name and id. */
    List<Aggregate> of(NewestAggregates table) {
        String folded = part == null ? null : fold(part);
        List<Aggregate> chosen = new ArrayList<>();
        table.forEachSubject(kind, found -> {
            Aggregate each = NewestAggregates.in(found, window);
            if (each != null && isCounted(each) && isChosen(each, folded)) {
                chosen.add(each);
            }
        });
        chosen.sort(comparator(new Totals(table)));
        return chosen;
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

    private Comparator<Aggregate> comparator(Totals totals) {
        Comparator<Aggregate> byName =
                comparing(Aggregate::name).thenComparing(each -> each.subject().id());
        Comparator<Aggregate> byCount = comparingLong(unit::of).reversed().thenComparing(byName);
        return switch (order) {
            case NAME -> byName;
            case COUNT -> byCount;
            case CHANGE ->
                comparingLong((Aggregate each) -> change(each, totals))
                        .reversed()
                        .thenComparing(byCount);
        };
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
