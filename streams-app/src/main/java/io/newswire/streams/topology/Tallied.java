package io.newswire.streams.topology;

import io.newswire.streams.windows.Counts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What crosses the shuffle from tally-panes to roll-windows: sums of a subject per pane, and the feed clock. */
sealed interface Tallied {
    /** What was counted in one pane since the last tally. */
    record PaneTally(long pane, Counts counts) {}

    /** What was counted of the subject that is the record's key. */
    record Tally(List<PaneTally> panes) implements Tallied {}

    /** The newest date a task has seen, epoch ms; goes to every partition. */
    record FeedClock(long newest) implements Tallied {}

    /** One byte for the kind, then eight for each number. */
    static Serde<Tallied> serde() {
        return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(Tallied value) {
        if (value instanceof FeedClock clock) {
            return ByteBuffer.allocate(1 + 8)
                    .put((byte) 'c')
                    .putLong(clock.newest())
                    .array();
        }
        List<PaneTally> panes = ((Tally) value).panes();
        ByteBuffer out = ByteBuffer.allocate(1 + 32 * panes.size()).put((byte) 't');
        for (PaneTally tally : panes) {
            CountsBytes.put(out.putLong(tally.pane()), tally.counts());
        }
        return out.array();
    }

    private static Tallied read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() == 'c') {
            return new FeedClock(in.getLong());
        }
        List<PaneTally> panes = new ArrayList<>(in.remaining() / 32);
        while (in.hasRemaining()) {
            panes.add(new PaneTally(in.getLong(), CountsBytes.get(in)));
        }
        return new Tally(panes);
    }
}
