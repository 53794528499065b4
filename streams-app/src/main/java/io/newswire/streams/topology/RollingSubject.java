package io.newswire.streams.topology;

import io.newswire.streams.windows.Aggregate;
import io.newswire.streams.windows.Counts;
import io.newswire.streams.windows.Panes;
import io.newswire.streams.windows.SubjectLabel;
import io.newswire.streams.windows.Window;
import io.newswire.streams.windows.Windows;

/**
 * A subject and where it stands in each window: not out, out with counts, or out with zeros and due for a tombstone.
 * That standing is all a later run must know of what was written; the rest is read off the panes.
 */
final class RollingSubject {
    private static final byte ABSENT = 0;
    private static final byte LIVE = 1;
    private static final byte ZEROED = 2;

    /** What is to be written of a subject: the newest state of a window, or a tombstone. */
    interface Sink {
        void emit(Aggregate aggregate);

        void bury(String key);
    }

    private final SubjectLabel label;
    private final Windows windows;
    private final Panes panes = new Panes();
    private final byte[] standing;
    // What was written last, by this process; after a start it is unknown and everything is written once.
    private final long[] writtenEnd;
    private final Counts[] written;

    RollingSubject(SubjectLabel label, Windows windows) {
        this.label = label;
        this.windows = windows;
        int n = windows.list().size();
        standing = new byte[n];
        writtenEnd = new long[n];
        written = new Counts[n];
        for (int i = 0; i < n; i++) {
            writtenEnd[i] = Long.MIN_VALUE;
            written[i] = Counts.ZERO;
        }
    }

    Panes panes() {
        return panes;
    }

    byte[] standing() {
        return standing.clone();
    }

    void restoreStanding(byte[] stored) {
        System.arraycopy(stored, 0, standing, 0, standing.length);
    }

    /** Whether nothing is counted, nothing written and nothing due. */
    boolean isGone() {
        return panes.isEmpty() && !stands(LIVE) && !stands(ZEROED);
    }

    /** Whether a tombstone is due at the next visit but this. */
    boolean awaitsTombstone() {
        return stands(ZEROED);
    }

    private boolean stands(byte how) {
        for (byte one : standing) {
            if (one == how) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes what has changed in each window when the feed clock stands at {@code clock} (epoch ms): counts; zeros once
     * when the subject has left; a tombstone at the visit after that, unless it is back.
     */
    void write(long clock, long paneMillis, Sink sink) {
        for (int i = 0; i < standing.length; i++) {
            Window window = windows.list().get(i);
            long end = window.endAfter(clock);
            long to = end / paneMillis;
            long from = to - window.size().toMillis() / paneMillis;
            Counts counts = panes.sum(from, to);
            if (!counts.isZero()) {
                if (standing[i] != LIVE || end != writtenEnd[i] || !counts.equals(written[i])) {
                    writeState(i, window, end, counts, sink);
                    standing[i] = LIVE;
                }
            } else if (standing[i] == LIVE) {
                writeState(i, window, end, counts, sink);
                standing[i] = ZEROED;
            } else if (standing[i] == ZEROED) {
                sink.bury(label.key() + ":" + window.name());
                standing[i] = ABSENT;
            }
        }
    }

    private void writeState(int i, Window window, long end, Counts counts, Sink sink) {
        long paneMillis = windows.paneMillis();
        long to = end / paneMillis;
        int perSlice = (int) (window.slice().toMillis() / paneMillis);
        long[] series = panes.series(to - window.size().toMillis() / paneMillis, to, perSlice);
        sink.emit(new Aggregate(label, window, end, counts, series));
        writtenEnd[i] = end;
        written[i] = counts;
    }
}
