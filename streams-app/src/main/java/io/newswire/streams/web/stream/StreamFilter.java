package io.newswire.streams.web.stream;

import io.newswire.streams.aggregates.AggregateKey;
import io.newswire.streams.aggregates.AggregateKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates a client wants.
 *
 * @param window null for every window
 */
record StreamFilter(@Nullable Duration window, Set<AggregateKind> kinds) {
    static final StreamFilter EVERYTHING = new StreamFilter(null, EnumSet.allOf(AggregateKind.class));

    StreamFilter {
        kinds = Set.copyOf(kinds);
    }

    boolean accepts(AggregateKey key) {
        return kinds.contains(key.kind()) && (window == null || window.equals(key.window()));
    }

    /** Equal filters have the same text. */
    @Override
    public String toString() {
        String names = kinds.stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
        return (window == null ? "" : window) + "/" + names;
    }
}
