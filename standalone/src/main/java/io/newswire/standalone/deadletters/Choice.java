package io.newswire.standalone.deadletters;

import io.newswire.streams.cli.UsageErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which dead letters a person has named: all of them, or some by their names. */
record Choice(boolean all, Set<Position> named) {
    Choice {
        named = new LinkedHashSet<>(named);
    }

    /** Reads what was written on the command line; what names nothing is noted among the errors. */
    static Choice parse(List<String> words, UsageErrors errors) {
        Set<Position> named = new LinkedHashSet<>();
        boolean all = false;
        for (String word : words) {
            if (word.equals("all")) {
                all = true;
            } else {
                errors.verify(() -> named.add(Position.parse(word)));
            }
        }
        return new Choice(all, named);
    }

    boolean contains(Position name) {
        return all || named.contains(name);
    }
}
