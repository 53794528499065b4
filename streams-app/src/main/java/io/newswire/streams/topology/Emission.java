package io.newswire.streams.topology;

import io.newswire.streams.counting.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One record for {@code news.aggregates}.
 *
 * @param aggregate the newest state of a window; null for a tombstone
 */
record Emission(String key, @Nullable Aggregate aggregate) {
    byte @Nullable [] value() {
        return aggregate == null ? null : aggregate.toJson();
    }
}
