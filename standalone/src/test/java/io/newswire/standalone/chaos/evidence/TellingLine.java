package io.newswire.standalone.chaos.evidence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a log that go with transactions that were lost, hidden or given up. */
public enum TellingLine {
    /** A client: what its open transaction held is void. */
    ABORTED("\"Aborting incomplete transaction\"", "Aborting incomplete transaction"),
    /** A broker from 4.3.0 to 4.4.0 that skips a commit marker (KAFKA-20734). */
    NO_LEADER_FOR_MARKER("\"Couldn't find leader endpoint\"", "Couldn't find leader endpoint"),
    /** A coordinator that has loaded its partition twice. */
    OUT_OF_SYNC("\"out of sync with the underlying log\"", "out of sync with the underlying log"),
    /** A broker that has forgotten a producer, or a record that overtook another. */
    OUT_OF_ORDER("OUT_OF_ORDER", "OUT_OF_ORDER|OutOfOrderSequence"),
    /** Our own producers: a transaction was aborted. */
    ABORT_TOLD("abort told by us", " io\\.newswire\\S* .*(?i:abort)"),
    /** Our own producers: after an abort the next transaction is refused. */
    GIVEN_UP("refusal told by us", " io\\.newswire\\S* .*(?i:refuse|gives up its tasks)"),
    REPLACED("thread replaced", "a stream thread failed and is replaced");

    private static final List<TellingLine> ALL = List.of(values());

    private final String description;
    private final Pattern pattern;

    TellingLine(String description, String pattern) {
        this.description = description;
        this.pattern = Pattern.compile(pattern);
    }

    String description() {
        return description;
    }

    /** The kinds that a line is of, mostly none. */
    static Stream<TellingLine> of(String line) {
        return ALL.stream().filter(each -> each.pattern.matcher(line).find());
    }
}
