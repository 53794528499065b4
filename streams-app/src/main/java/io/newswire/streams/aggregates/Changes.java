package io.newswire.streams.aggregates;

import io.newswire.streams.kafka.OffsetVector;
import java.util.List;

/**
 * What has changed behind a position of {@code news.aggregates}: to be taken in this order, removals first.
 *
 * @param isComplete false if keys may be gone of which nothing is known any more: the position is too old, or is none
 *     of this topic. Then {@code changed} is the whole table and {@code removed} is empty.
 * @param upTo the position that who takes all this has reached; what comes behind it may be in here as well
 */
public record Changes(boolean isComplete, List<Removal> removed, List<Aggregate> changed, OffsetVector upTo) {
    public Changes {
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }
}
