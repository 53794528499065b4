package io.newswire.streams.aggregates;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps one object for each distinct value, so that thousands of aggregates share a few objects. */
final class Interned<T> {
    private final Map<T, T> values = new ConcurrentHashMap<>();

    T of(T value) {
        T known = values.putIfAbsent(value, value);
        return known == null ? value : known;
    }
}
