package io.newswire.standalone.support;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.topology.AggregateJson;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Converts counted aggregates into those of the reference, to compare them. */
public final class CountedTable {
    private CountedTable() {}

    public static SortedMap<String, ReferenceAggregate> of(Collection<Aggregate> aggregates) {
        SortedMap<String, ReferenceAggregate> table = new TreeMap<>();
        for (Aggregate aggregate : aggregates) {
            table.put(
                    aggregate.key().toString(),
                    AggregateJson.read(aggregate.json().getBytes(StandardCharsets.UTF_8)));
        }
        return table;
    }
}
