package io.newswire.streams.topology;

import io.newswire.streams.topology.state.CountBatch;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What crosses the shuffle from tally-panes to roll-windows: counts of subjects in a pane, and the feed clock. */
sealed interface ShuffleMessage {
    /**
     * What was counted in a pane since the last time, of the subjects of one group; see {@link CountBatch}.
     *
     * @param sender the partition of the first stage that counted it
     * @param sequence how many sheets the sender has sent to this group, this one included
     */
    record Sheet(int sender, long sequence, long pane, byte[] lines) implements ShuffleMessage {}

    /** The newest date a task has seen, epoch ms; goes to every partition. */
    record FeedClock(long newest) implements ShuffleMessage {}

    /** The first byte is the kind. Then a clock has its date; counts have sender, sequence, pane and lines. */
    static Serde<ShuffleMessage> serde() {
        return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(ShuffleMessage value) {
        if (value instanceof FeedClock clock) {
            return ByteBuffer.allocate(1 + Long.BYTES)
                    .put((byte) 'c')
                    .putLong(clock.newest())
                    .array();
        }
        Sheet sheet = (Sheet) value;
        return ByteBuffer.allocate(1 + Integer.BYTES + 2 * Long.BYTES + sheet.lines().length)
                .put((byte) 's')
                .putInt(sheet.sender())
                .putLong(sheet.sequence())
                .putLong(sheet.pane())
                .put(sheet.lines())
                .array();
    }

    private static ShuffleMessage read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() == 'c') {
            return new FeedClock(in.getLong());
        }
        int sender = in.getInt();
        long sequence = in.getLong();
        long pane = in.getLong();
        byte[] lines = new byte[in.remaining()];
        in.get(lines);
        return new Sheet(sender, sequence, pane, lines);
    }
}
