package io.newswire.streams.topology;

import io.newswire.streams.metrics.Gaps;
import io.newswire.streams.topology.state.TaskState;
import java.util.HashMap;
import java.util.Map;

/** The sequence numbers of the records of counts that a task of the second stage has taken, by sender and group. */
final class ReceivedSheets {
    private static final String SEQUENCES_OF = "sequences-";

    private final TaskState state;
    private final Gaps gaps;
    private final boolean exactlyOnce;
    private final Map<Integer, Sequences> senders = new HashMap<>();

    /**
     * Goes on where the state of the task says that it was left.
     *
     * @param exactlyOnce if not, a crash may repeat records of counts or lose some, and nothing is said of it
     */
    ReceivedSheets(TaskState state, Gaps gaps, boolean exactlyOnce) {
        this.state = state;
        this.gaps = gaps;
        this.exactlyOnce = exactlyOnce;
    }

    /** Whether to count a record: it was not taken before. Tells of those before it that never came. */
    boolean take(int group, ShuffleMessage.Sheet sheet) {
        Sequences seen = senders.computeIfAbsent(sheet.sender(), this::sequencesOf);
        long missing = sheet.sequence() - seen.reached(group) - 1;
        if (missing < 0 && exactlyOnce) {
            gaps.repeatedInShuffle(sheet.sender());
            return false;
        }
        if (missing > 0 && exactlyOnce) {
            gaps.lostInShuffle(sheet.sender(), missing);
        }
        seen.reach(group, sheet.sequence());
        return true;
    }

    private Sequences sequencesOf(int sender) {
        byte[] bytes = state.bytes(SEQUENCES_OF + sender);
        return Sequences.from(bytes == null ? new byte[0] : bytes);
    }

    /** Stores what has changed, in the transaction that commits it. */
    void store() {
        senders.forEach((sender, seen) -> {
            if (seen.hasChanged()) {
                state.putBytes(SEQUENCES_OF + sender, seen.toBytes());
            }
        });
    }
}
