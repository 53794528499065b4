package io.newswire.streams.aggregates;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;

/**
 * The key of one rolling count, in the topic {@code country:AFG:PT24H}. Keys are sorted by kind, then id, then window.
 */
public record AggregateKey(AggregateKind kind, String id, Duration window) implements Comparable<AggregateKey> {
    private static final Comparator<AggregateKey> ORDER = Comparator.comparing(AggregateKey::kind)
            .thenComparing(AggregateKey::id)
            .thenComparing(AggregateKey::window);

    public AggregateKey {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("the id of an aggregate is empty");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("the window of an aggregate is not positive: " + window);
        }
    }

    /**
     * Parses a key of the topic.
     *
     * @throws IllegalArgumentException if it is not {@code kind:id:window}
     */
    public static AggregateKey parse(String text) {
        int first = text.indexOf(':');
        int last = text.lastIndexOf(':');
        if (first == last) {
            throw new IllegalArgumentException("not a key of an aggregate (kind:id:window): " + text);
        }
        try {
            return new AggregateKey(
                    AggregateKind.of(text.substring(0, first)),
                    text.substring(first + 1, last),
                    Duration.parse(text.substring(last + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a key of an aggregate (kind:id:window): " + text, e);
        }
    }

    public SubjectId subject() {
        return new SubjectId(kind, id);
    }

    @Override
    public int compareTo(AggregateKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + id + ":" + window;
    }
}
