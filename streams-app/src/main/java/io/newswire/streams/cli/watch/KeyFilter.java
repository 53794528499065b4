package io.newswire.streams.cli.watch;

import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.aggregates.AggregateKind;
import java.time.Duration;
import java.util.Set;

/**
 * Selects aggregates by their keys. An empty set selects everything. If all three are empty, even invalid keys are
 * selected.
 */
record KeyFilter(Set<AggregateKind> kinds, Set<String> ids, Set<Duration> windows) {
    KeyFilter {
        kinds = Set.copyOf(kinds);
        ids = Set.copyOf(ids);
        windows = Set.copyOf(windows);
    }

    boolean admits(String key) {
        if (kinds.isEmpty() && ids.isEmpty() && windows.isEmpty()) {
            return true;
        }
        try {
            return admits(AggregateKey.parse(key));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean admits(AggregateKey key) {
        return (kinds.isEmpty() || kinds.contains(key.kind()))
                && (ids.isEmpty() || ids.contains(key.id()))
                && (windows.isEmpty() || windows.contains(key.window()));
    }
}
