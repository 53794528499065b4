package io.newswire.streams.cli.dlq;

import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.kafka.RecordPosition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The dead letters that the user selected: all, or some by their names. */
record Selection(boolean all, Set<RecordPosition> named) {
    Selection {
        named = new LinkedHashSet<>(named);
    }

    /** Parses the words of the command line; a word that is no name is added to the errors. */
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
