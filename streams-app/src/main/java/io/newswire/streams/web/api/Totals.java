package io.newswire.streams.web.api;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.aggregates.AggregateKind;
import io.newswire.streams.aggregates.NewestAggregates;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The totals for computing shares, and the counts of the previous window. */
final class Totals {
    private static final double SIX_DIGITS = 1e6;

    private final NewestAggregates table;

    Totals(NewestAggregates table) {
        this.table = table;
    }

    /**
     * The total of a kind in a window: of all countries, of all actors, or of the whole feed; null if there is none.
     */
    @Nullable
    Aggregate of(AggregateKind kind, Duration window) {
        String id = switch (kind) {
            case COUNTRY -> "country";
            case ACTOR -> "actor";
            case PAIR, ALL -> "feed";
        };
        return table.get(new AggregateKey(AggregateKind.ALL, id, window));
    }

    /**
     * The share of an aggregate in a total, 0 to 1, with six digits. The share of a pair is that in the paragraphs of
     * the feed.
     */
    static @Nullable Double share(Aggregate aggregate, @Nullable Aggregate total, Unit unit) {
        AggregateKind kind = aggregate.subject().kind();
        if (total == null || kind == AggregateKind.ALL) {
            return null;
        }
        boolean isPairOfMentions = kind == AggregateKind.PAIR && unit == Unit.MENTIONS;
        return ratio(unit.of(aggregate), isPairOfMentions ? total.paragraphs() : unit.of(total));
    }

    static @Nullable Double ratio(long part, long whole) {
        return whole == 0 ? null : Math.round(SIX_DIGITS * part / whole) / SIX_DIGITS;
    }

    /**
     * The mentions of an aggregate in the previous window. They are the second to last slice of a larger window that
     * ends at the same time and whose slices are as long as this window. Null if there is no such window.
     */
    @Nullable
    Long previous(Aggregate aggregate) {
        for (Aggregate larger : table.ofSubject(aggregate.subject())) {
            if (larger.window().compareTo(aggregate.window()) > 0
                    && larger.slice().equals(aggregate.window())
                    && larger.windowEnd().equals(aggregate.windowEnd())) {
                return larger.mentionsInLastSliceButOne();
            }
        }
        return null;
    }
}
