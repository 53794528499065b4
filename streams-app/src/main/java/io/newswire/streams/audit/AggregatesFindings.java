package io.newswire.streams.audit;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How {@code news.aggregates} compares with the recount.
 *
 * @param equal keys with the same numbers
 * @param uncertain keys that differ, of articles that are split over partitions
 * @param different keys that differ, in their order
 */
record AggregatesFindings(long equal, long uncertain, FirstOnes<Difference> different) {
    /** A key on which both do not agree; null where a side does not have it. */
    record Difference(
            String key,
            @Nullable AggregateState written,
            @Nullable AggregateState counted) {
        String describe() {
            if (written == null) {
                return counted == null ? "neither" : "missing; counted: " + counted.describe(counted);
            }
            if (counted == null) {
                return "written, but nothing is counted: " + written.describe(written);
            }
            return "written: " + written.describe(counted) + "; counted: " + counted.describe(written);
        }
    }

    static AggregatesFindings of(Map<String, AggregateState> written, Recount recount) {
        Set<String> keys = new TreeSet<>(recount.keys());
        keys.addAll(written.keySet());
        FirstOnes<Difference> different = new FirstOnes<>();
        long equal = 0;
        long uncertain = 0;
        for (String key : keys) {
            AggregateState there = written.get(key);
            AggregateState counted = recount.aggregate(key);
            if (counted == null ? there == null : counted.equals(there)) {
                equal++;
            } else if (recount.isUncertain(key)) {
                uncertain++;
            } else {
                different.add(new Difference(key, there, counted));
            }
        }
        return new AggregatesFindings(equal, uncertain, different);
    }
}
