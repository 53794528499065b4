package io.newswire.bench.rolling;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The panes of a subject that its largest window can still cover, oldest first. A value: sixteen bytes for each pane, so
 * that a store reads and writes it without parsing it.
 */
public final class PaneList {
    public static final PaneList NONE = new PaneList(new byte[0]);

    private final byte[] bytes;

    private PaneList(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PaneList fromBytes(byte[] bytes) {
        return new PaneList(bytes);
    }

    /** The bytes of all panes; not to be changed. */
    public byte[] toBytes() {
        return bytes;
    }

    /** This list with more counts; without the panes that are older than the largest window of the newest one. */
    public PaneList plus(PaneCounts more) {
        int at = placeOf(more.pane());
        int panes = size();
        if (at < panes && pane(at) == more.pane()) {
            byte[] changed = bytes.clone();
            get(at).plus(more.counts()).writeTo(ByteBuffer.wrap(changed, at * PaneCounts.BYTES, PaneCounts.BYTES));
            return new PaneList(changed);
        }
        int newest = Math.max(more.pane(), panes == 0 ? more.pane() : pane(panes - 1));
        int oldest = newest - SubjectWindows.PANES + 1;
        if (more.pane() < oldest) {
            return this;
        }
        int dropped = placeOf(oldest);
        ByteBuffer out = ByteBuffer.allocate((panes - dropped + 1) * PaneCounts.BYTES);
        out.put(bytes, dropped * PaneCounts.BYTES, (at - dropped) * PaneCounts.BYTES);
        more.writeTo(out);
        out.put(bytes, at * PaneCounts.BYTES, (panes - at) * PaneCounts.BYTES);
        return new PaneList(out.array());
    }

    /** All panes, oldest first. */
    public List<PaneCounts> panes() {
        List<PaneCounts> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(get(i));
        }
        return all;
    }

    private int size() {
        return bytes.length / PaneCounts.BYTES;
    }

    private int pane(int place) {
        return ByteBuffer.wrap(bytes).getInt(place * PaneCounts.BYTES);
    }

    private PaneCounts get(int place) {
        return PaneCounts.readFrom(ByteBuffer.wrap(bytes, place * PaneCounts.BYTES, PaneCounts.BYTES));
    }

    /** The place of the first pane that is not before this one. */
    private int placeOf(int pane) {
        int from = 0;
        int to = size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (pane(middle) < pane) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
