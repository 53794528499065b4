package io.newswire.streams.topology;

import io.newswire.streams.counting.Aggregate;
import io.newswire.streams.counting.AggregateWriter;
import org.jspecify.annotations.Nullable;

/**
 * One record for {@code news.aggregates}.
 *
 * @param aggregate the newest state of a window; null for a tombstone
 */
record Emission(String key, @Nullable Aggregate aggregate) {
    byte @Nullable [] value(AggregateWriter writer) {
        return aggregate == null ? null : writer.write(aggregate);
    }
}
