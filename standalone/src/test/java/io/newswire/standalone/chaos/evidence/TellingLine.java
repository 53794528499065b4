package io.newswire.standalone.chaos.evidence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Log lines that occur when transactions are lost, hidden or abandoned. */
public enum TellingLine {
    /** A client aborts its open transaction: the records in it are void. */
    ABORTED("\"Aborting incomplete transaction\"", "Aborting incomplete transaction"),
    /** A broker of Kafka 4.3.0 to 4.4.0 skips a commit marker (KAFKA-20734). */
    NO_LEADER_FOR_MARKER("\"Couldn't find leader endpoint\"", "Couldn't find leader endpoint"),
    /** A coordinator has loaded its partition twice. */
    OUT_OF_SYNC("\"out of sync with the underlying log\"", "out of sync with the underlying log"),
    /** A broker no longer knows a producer, or received its records out of order. */
    OUT_OF_ORDER("OUT_OF_ORDER", "OUT_OF_ORDER|OutOfOrderSequence"),
    /** Our own producers: a transaction was aborted. */
    ABORT_TOLD("abort told by us", " io\\.newswire\\S* .*(?i:abort)"),
    /** Our own producers: the next transaction after an abort is refused. */
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

    /** Returns the kinds that match a log line, mostly none. */
    static Stream<TellingLine> of(String line) {
        return ALL.stream().filter(each -> each.pattern.matcher(line).find());
    }
}
