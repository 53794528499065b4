package io.newswire.bench.rolling;

import io.newswire.streams.counting.Counts;
import java.nio.ByteBuffer;

/**
 * What was counted of a subject in one pane.
 *
 * @param pane number of the pane since 1970
 */
public record PaneCounts(int pane, Counts counts) {
    /** The length of {@link #toBytes}. */
    static final int BYTES = 4 * Integer.BYTES;

    /** The counts of a paragraph with this date (epoch ms). */
    public static PaneCounts at(long date, Counts counts) {
        return new PaneCounts(SubjectWindows.paneOf(date), counts);
    }

    PaneCounts plus(Counts more) {
        return new PaneCounts(pane, counts.plus(more));
    }

    /** This value as four integers of four bytes each. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        writeTo(bytes);
        return bytes.array();
    }

    void writeTo(ByteBuffer out) {
        out.putInt(pane)
                .putInt(Math.toIntExact(counts.mentions()))
                .putInt(Math.toIntExact(counts.paragraphs()))
                .putInt(Math.toIntExact(counts.articles()));
    }

    /** Reads what {@link #toBytes} wrote. */
    public static PaneCounts fromBytes(byte[] bytes) {
        return readFrom(ByteBuffer.wrap(bytes));
    }

    static PaneCounts readFrom(ByteBuffer in) {
        return new PaneCounts(in.getInt(), new Counts(in.getInt(), in.getInt(), in.getInt()));
    }
}
