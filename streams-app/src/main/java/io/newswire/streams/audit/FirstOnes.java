package io.newswire.streams.audit;

import java.util.ArrayList;
import java.util.List;

/** Counts what is wrong and keeps the first {@value #MOST} as examples. */
final class FirstOnes<T> {
    static final int MOST = 20;

    private final List<T> first = new ArrayList<>();
    private long count;

    void add(T one) {
        count++;
        if (first.size() < MOST) {
            first.add(one);
        }
    }

    List<T> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
