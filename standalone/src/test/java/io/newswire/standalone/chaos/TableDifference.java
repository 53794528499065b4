package io.newswire.standalone.chaos;

import io.newswire.streams.reference.ReferenceAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;

/** The keys in which two tables differ. */
final class TableDifference {
    private static final int MOST_NAMED = 5;

    private TableDifference() {}

    /**
     * Returns the first five such keys with both values and the number of the others; empty if the tables are equal.
     */
    static List<String> between(
            SortedMap<String, ReferenceAggregate> expected, SortedMap<String, ReferenceAggregate> counted) {
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(counted.keySet());
        keys.removeIf(key -> Objects.equals(expected.get(key), counted.get(key)));
        List<String> some = new ArrayList<>();
        for (String key : keys) {
            if (some.size() == MOST_NAMED) {
                some.add("and " + (keys.size() - MOST_NAMED) + " more");
                break;
            }
            some.add(key + ": expected " + expected.get(key) + ", counted " + counted.get(key));
        }
        return some;
    }
}
