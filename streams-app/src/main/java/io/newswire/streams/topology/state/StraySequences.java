package io.newswire.streams.topology.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many strays have gone from one partition to another, from 0, kept in the state of a task. The sender counts up;
 * the receiver compares, so that a stray that was lost and one that came twice are both seen.
 */
public final class StraySequences {
    private final TaskState state;
    private final String prefix;
    private final Map<Integer, Long> reached = new HashMap<>();
    private final Set<Integer> changed = new HashSet<>();

    private StraySequences(TaskState state, String prefix) {
        this.state = state;
        this.prefix = prefix;
    }

    /** Of a task that sends, by the partition it sends to. */
    public static StraySequences sent(TaskState state) {
        return new StraySequences(state, "strays-to-");
    }

    /** Of a task that receives, by the partition they come from. */
    public static StraySequences received(TaskState state) {
        return new StraySequences(state, "strays-from-");
    }

    /** The number of the last one; 0 if there was none. */
    public long reached(int partition) {
        return reached.computeIfAbsent(partition, each -> {
            long stored = state.get(prefix + each);
            return stored == TaskState.NONE ? 0 : stored;
        });
    }

    /** Notes the number of the one at hand. */
    public void reach(int partition, long sequence) {
        reached.put(partition, sequence);
        changed.add(partition);
    }

    /** Stores what has changed, in the transaction that commits it. */
    public void store() {
        changed.forEach(partition -> state.put(prefix + partition, reached(partition)));
        changed.clear();
    }
}
