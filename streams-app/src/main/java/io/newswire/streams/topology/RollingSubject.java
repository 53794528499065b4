package io.newswire.streams.topology;

import io.newswire.streams.windows.Aggregate;
import io.newswire.streams.windows.Counts;
import io.newswire.streams.windows.Panes;
import io.newswire.streams.windows.Placement;
import io.newswire.streams.windows.SubjectLabel;
import java.util.List;

/** A subject and where it stands in each window: not out, out with counts, or out with zeros and due for a tombstone. */
final class RollingSubject {
    private enum Standing {
        ABSENT,
        LIVE,
        ZEROED
    }

    /** What is to be written of a subject: the newest state of a window, or a tombstone. */
    interface Sink {
        void emit(Aggregate aggregate);

        void bury(String key);
    }

    private final String key;
    private final SubjectLabel label;
    private final Panes panes = new Panes();
    private final Standing[] standing;
    // What was written last, by this process; after a start it is unknown and everything is written once.
    private final long[] writtenEnd;
    private final Counts[] written;
    private boolean due;

    RollingSubject(String key, SubjectLabel label, int windows) {
        this.key = key;
        this.label = label;
        standing = new Standing[windows];
        writtenEnd = new long[windows];
        written = new Counts[windows];
        for (int i = 0; i < windows; i++) {
            standing[i] = Standing.ABSENT;
            writtenEnd[i] = Long.MIN_VALUE;
            written[i] = Counts.ZERO;
        }
    }

    String key() {
        return key;
    }

    Panes panes() {
        return panes;
    }

    /** Notes that a record of this subject is due, and answers whether none was. */
    boolean fallDue() {
        boolean news = !due;
        due = true;
        return news;
    }

    /**
     * Supposes the standing of a subject that a former task left behind: in every window that covered one of its panes
     * while the feed clock went from where {@code settled} lies to where {@code now} does, it may be out.
     *
     * @param settled the windows, in order, at the settled clock
     * @param now the windows, in order, at the clock
     */
    void suppose(List<Placement> settled, List<Placement> now) {
        for (int i = 0; i < standing.length; i++) {
            if (!panes.sum(settled.get(i).fromPane(), now.get(i).toPane()).isZero()) {
                standing[i] = Standing.LIVE;
            }
        }
    }

    /** Whether nothing is counted, nothing written and nothing due. */
    boolean isGone() {
        return panes.isEmpty() && !stands(Standing.LIVE) && !stands(Standing.ZEROED);
    }

    /** Whether a tombstone is due at the next visit but this. */
    boolean awaitsTombstone() {
        return stands(Standing.ZEROED);
    }

    private boolean stands(Standing how) {
        for (Standing one : standing) {
            if (one == how) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes what has changed in each window, given where they lie: counts; zeros once when the subject has left; a
     * tombstone at the visit after that, unless it is back.
     */
    void write(List<Placement> windows, Sink sink) {
        due = false;
        for (int i = 0; i < standing.length; i++) {
            Placement window = windows.get(i);
            Counts counts = panes.sum(window.fromPane(), window.toPane());
            if (!counts.isZero()) {
                if (standing[i] != Standing.LIVE || window.end() != writtenEnd[i] || !counts.equals(written[i])) {
                    writeState(i, window, counts, sink);
                    standing[i] = Standing.LIVE;
                }
            } else if (standing[i] == Standing.LIVE) {
                writeState(i, window, counts, sink);
                standing[i] = Standing.ZEROED;
            } else if (standing[i] == Standing.ZEROED) {
                sink.bury(window.window().keyOf(label));
                standing[i] = Standing.ABSENT;
            }
        }
    }

    private void writeState(int i, Placement window, Counts counts, Sink sink) {
        long[] series = panes.series(window.fromPane(), window.toPane(), window.panesPerSlice());
        sink.emit(new Aggregate(label, window, counts, series));
        writtenEnd[i] = window.end();
        written[i] = counts;
    }
}
