package io.newswire.streams.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The result of comparing {@code news.aggregates} with the recount.
 *
 * @param equal keys with the same numbers
 * @param uncertain keys that differ, but are mentioned in articles that are split over partitions
 * @param different keys that differ otherwise, in order
 */
record AggregatesFindings(long equal, long uncertain, FirstOnes<Difference> different) {
    /** A key with different values; null if one side does not have it. */
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

    /** Reads both sides in the order of the subjects, so that neither has to be in memory. */
    static AggregatesFindings of(AggregatesTable table, Recount recount) {
        Tally tally = new Tally();
        try (AggregatesTable.Rows written = table.rows();
                RecountedSubjects.Rows counted = recount.subjects()) {
            AggregatesTable.Written there = written.next();
            RecountedSubjects.Counted here = counted.next();
            while (there != null || here != null) {
                int order = there == null ? 1 : -1;
                if (there != null && here != null) {
                    order = Arrays.compareUnsigned(there.subject(), here.subject());
                }
                tally.compare(order <= 0 ? there : null, order >= 0 ? here : null, recount);
                there = order <= 0 ? written.next() : there;
                here = order >= 0 ? counted.next() : here;
            }
        }
        return new AggregatesFindings(tally.equal, tally.uncertain, tally.different);
    }

    private static final class Tally {
        private final FirstOnes<Difference> different = new FirstOnes<>();
        private long equal;
        private long uncertain;

        /** Compares one subject; null if one side does not have it. */
        void compare(
                AggregatesTable.@Nullable Written written,
                RecountedSubjects.@Nullable Counted counted,
                Recount recount) {
            Map<String, AggregateState> there = written == null ? Map.of() : written.windows();
            Map<String, AggregateState> here = counted == null ? Map.of() : recount.aggregates(counted);
            Set<String> windows = new TreeSet<>(there.keySet());
            windows.addAll(here.keySet());
            for (String window : windows) {
                AggregateState right = here.get(window);
                if (right != null && right.equals(there.get(window))) {
                    equal++;
                } else if (counted != null && counted.isUncertain()) {
                    uncertain++;
                } else {
                    different.add(new Difference(name(written, counted) + ":" + window, there.get(window), right));
                }
            }
        }

        private static String name(
                AggregatesTable.@Nullable Written written, RecountedSubjects.@Nullable Counted counted) {
            byte[] subject = written != null
                    ? written.subject()
                    : Objects.requireNonNull(counted).subject();
            return new String(subject, StandardCharsets.UTF_8);
        }
    }
}
