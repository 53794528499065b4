package io.newswire.streams.topology;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** What crosses the shuffle from tally-panes to roll-windows: counts of subjects in a pane, and the feed clock. */
sealed interface Tallied {
    /** What was counted in a pane since the last time, of the subjects of one group; see {@link TallySheet}. */
    record Sheet(long pane, byte[] lines) implements Tallied {}

    /** The newest date a task has seen, epoch ms; goes to every partition. */
    record FeedClock(long newest) implements Tallied {}

    /** One byte for the kind, eight for pane or date, then the lines of the sheet. */
    static Serde<Tallied> serde() {
        return Serdes.serdeFrom((topic, value) -> write(value), (topic, bytes) -> read(bytes));
    }

    private static byte[] write(Tallied value) {
        if (value instanceof FeedClock clock) {
            return ByteBuffer.allocate(1 + Long.BYTES)
                    .put((byte) 'c')
                    .putLong(clock.newest())
                    .array();
        }
        Sheet sheet = (Sheet) value;
        return ByteBuffer.allocate(1 + Long.BYTES + sheet.lines().length)
                .put((byte) 's')
                .putLong(sheet.pane())
                .put(sheet.lines())
                .array();
    }

    private static Tallied read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() == 'c') {
            return new FeedClock(in.getLong());
        }
        long pane = in.getLong();
        byte[] lines = new byte[in.remaining()];
        in.get(lines);
        return new Sheet(pane, lines);
    }
}
