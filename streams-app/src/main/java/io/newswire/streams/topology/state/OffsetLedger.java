package io.newswire.streams.topology.state;

import io.newswire.streams.metrics.Gaps;

/**
 * The offset that a task read last of its partition. Offsets rise by one, except where the log has a marker of a
 * transaction, where it was compacted, or where records were not read. Which of these it is, only the log can tell.
 */
public final class OffsetLedger {
    static final String OFFSET_READ = "offset-read";

    private final TaskState state;
    private final Gaps gaps;
    private final int partition;
    private long last;
    private long stored;

    /** Goes on where the state of the task says that it was left. */
    public OffsetLedger(TaskState state, Gaps gaps, int partition) {
        this.state = state;
        this.gaps = gaps;
        this.partition = partition;
        last = state.get(OFFSET_READ);
        stored = last;
    }

    /** Notes that the record at an offset is being read. */
    public void read(String topic, long offset) {
        if (last != TaskState.NONE && offset != last + 1) {
            if (offset > last) {
                gaps.skipped(topic, partition, last + 1, offset);
            } else {
                gaps.readAgain(topic, partition, offset, last);
            }
        }
        last = Math.max(last, offset);
    }

    /** Stores the offset, in the transaction that commits it. */
    public void store() {
        if (last != stored) {
            state.put(OFFSET_READ, last);
            stored = last;
        }
    }
}
