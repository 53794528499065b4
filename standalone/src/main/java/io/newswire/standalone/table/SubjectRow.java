package io.newswire.standalone.table;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One subject with its counts, by window. */
record SubjectRow(String id, String name, Map<Duration, Aggregate> windows) {
    SubjectRow {
        windows = Map.copyOf(windows);
    }

    /**
     * The subjects of one kind with a count in any of these windows, which are in order of size. The subject with the
     * most mentions in the largest window is first.
     */
    static List<SubjectRow> ranked(Collection<Aggregate> aggregates, AggregateKind kind, List<Duration> windows) {
        Map<String, Map<Duration, Aggregate>> byId = new LinkedHashMap<>();
        for (Aggregate each : aggregates) {
            if (each.subject().kind() == kind) {
                byId.computeIfAbsent(each.subject().id(), id -> new LinkedHashMap<>())
                        .put(each.window(), each);
            }
        }
        List<SubjectRow> rows = new ArrayList<>();
        byId.forEach((id, found) ->
                rows.add(new SubjectRow(id, found.values().iterator().next().name(), found)));
        rows.removeIf(row -> windows.stream().allMatch(window -> row.mentions(window) == 0));
        rows.sort(byMentions(windows));
        return rows;
    }

    long mentions(Duration window) {
        Aggregate aggregate = in(window);
        return aggregate == null ? 0 : aggregate.mentions();
    }

    @Nullable
    Aggregate in(Duration window) {
        return windows.get(window);
    }

    private static Comparator<SubjectRow> byMentions(List<Duration> windows) {
        Comparator<SubjectRow> order = Comparator.comparing(SubjectRow::name).thenComparing(SubjectRow::id);
        for (Duration window : windows) {
            order = mostMentions(window).thenComparing(order);
        }
        return order;
    }

    private static Comparator<SubjectRow> mostMentions(Duration window) {
        return Comparator.comparingLong((SubjectRow row) -> row.mentions(window))
                .reversed();
    }
}
