package io.newswire.streams.cli.dlq;

import io.newswire.streams.cli.UsageErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which dead letters a person has named: all of them, or some by their names. */
record Selection(boolean all, Set<RecordPosition> named) {
    Selection {
        named = new LinkedHashSet<>(named);
    }

    /** Reads what was written on the command line; what names nothing is noted among the errors. */
    static Selection parse(List<String> words, UsageErrors errors) {
        Set<RecordPosition> named = new LinkedHashSet<>();
        boolean all = false;
        for (String word : words) {
            if (word.equals("all")) {
                all = true;
            } else {
                errors.verify("--republish", () -> named.add(RecordPosition.parse(word)));
            }
        }
        return new Selection(all, named);
    }

    boolean contains(RecordPosition name) {
        return all || named.contains(name);
    }
}
