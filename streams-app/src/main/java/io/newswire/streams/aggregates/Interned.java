package io.newswire.streams.aggregates;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One object for each of a few equal values, so that thousands of aggregates share it. */
final class Interned<T> {
    private final Map<T, T> values = new ConcurrentHashMap<>();

    T of(T value) {
        T known = values.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
