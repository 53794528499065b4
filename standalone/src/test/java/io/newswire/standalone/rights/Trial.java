package io.newswire.standalone.rights;

import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.standalone.support.SecuredBroker.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A way to run a program.
 *
 * @param options with which it is run
 * @param when the rows of the table that are about this way
 * @param on which topics
 */
record Trial(String program, List<String> options, Set<String> when, Topics on) {
    /** Nothing, empty topics, the topics of a feed that was counted, and those of one that nothing else uses. */
    enum Topics {
        NONE,
        EMPTY,
        COUNTED,
        COUNTED_ALONE
    }

    private static final String ALWAYS = "always";
    private static final String UNTIL_THERE = "until it is there";
    static final String ELSE_A_WARNING = "else a warning";

    Trial {
        options = List.copyOf(options);
        when = Set.copyOf(when);
    }

    static List<Trial> all() {
        return List.of(
                of("producer", Topics.NONE, UNTIL_THERE),
                of("producer", Topics.EMPTY, "", "--no-create-topics"),
                of("producer", Topics.NONE, "", "--follow", "--limit", "1").with(UNTIL_THERE),
                of("topics", Topics.NONE, ""),
                of("streams-app", Topics.NONE, UNTIL_THERE),
                of("streams-app", Topics.EMPTY, "", "--no-create-topics"),
                of("watch", Topics.COUNTED, "", "--until-end"),
                of("serve", Topics.COUNTED, ""),
                of("dlq", Topics.COUNTED, ""),
                of("dlq", Topics.COUNTED_ALONE, "", "--republish", "all"),
                of("audit", Topics.COUNTED, ""),
                of("reset", Topics.COUNTED_ALONE, "", "--yes"),
                of("reset", Topics.COUNTED_ALONE, "", "--leave-out", "000_2f6d06086680b752", "--yes"),
                of("reset", Topics.COUNTED_ALONE, "", "--all", "--yes"));
    }

    private static Trial of(String program, Topics on, String when, String... options) {
        List<String> rows = new ArrayList<>(List.of(ALWAYS, when));
        for (String option : options) {
            rows.add("with " + option);
        }
        return new Trial(program, List.of(options), Set.copyOf(rows), on);
    }

    private Trial with(String row) {
        List<String> rows = new ArrayList<>(when);
        rows.add(row);
        return new Trial(program, options, Set.copyOf(rows), on);
    }

    /** What it needs on a feed, by the table. */
    List<Grant> needs(FeedUnderTest feed) {
        return grants(feed, when);
    }

    /** What it needs, and what it can do without. */
    List<Grant> grants(FeedUnderTest feed, Set<String> rows) {
        return RightsRow.table().stream()
                .filter(row -> row.program().equals(program) && rows.contains(row.when()))
                .flatMap(row -> row.grants(feed.topics().prefix(), feed.applicationId()))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return String.join(" ", program, String.join(" ", options)).strip() + ", topics: "
                + on.name().toLowerCase(Locale.ROOT);
    }
}
