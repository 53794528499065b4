package io.newswire.streams.aggregates;

import io.newswire.streams.kafka.OffsetVector;
import java.util.List;

/**
 * What has changed after a position in {@code news.aggregates}. Apply the removals first, then the changed aggregates.
 *
 * @param isComplete false if some removed keys may be unknown, because the position is too old or not from this topic.
 *     Then {@code changed} is the whole table and {@code removed} is empty.
 * @param upTo the new position after applying the changes, which may include some later ones as well
 */
public record Changes(boolean isComplete, List<Removal> removed, List<Aggregate> changed, OffsetVector upTo) {
    public Changes {
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }
}
