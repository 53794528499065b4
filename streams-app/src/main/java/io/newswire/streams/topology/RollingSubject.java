package io.newswire.streams.topology;

import io.newswire.streams.counting.Aggregate;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.Panes;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.WindowBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subject, and what is out in each window: nothing, counts, or zeros that a tombstone must follow. */
final class RollingSubject {
    private static final int FIELDS = 2;

    private final SubjectKey key;
    private final SubjectJson json;
    // Null if it is worked out when it is written: there may be millions of subjects.
    private byte @Nullable [] keptJson;
    private final Panes panes = new Panes();
    // Of each window two numbers as this process wrote them last: its end, and the paragraphs, which grow with whatever
    // is counted. After a start both are unknown and everything is written once. Small, since there may be millions.
    private final long[] written;
    // A bit a window: whether it is out with counts, or out with zeros and due for a tombstone.
    private long live;
    private long zeroed;
    private boolean due;

    RollingSubject(SubjectKey key, SubjectJson json, int windows) {
        this.key = key;
        this.json = json;
        written = new long[windows * FIELDS];
        Arrays.fill(written, Long.MIN_VALUE);
    }

    private int windows() {
        return written.length / FIELDS;
    }

    SubjectKey key() {
        return key;
    }

    Panes panes() {
        return panes;
    }

    /** Marks this subject as due, and returns whether it was not due before. */
    boolean markDue() {
        boolean news = !due;
        due = true;
        return news;
    }

    boolean isDue() {
        return due;
    }

    /**
     * Assumes what a former task has written of this subject: in every window that covered one of its panes while the feed
     * clock went from the settled clock to the present one, counts may be out.
     *
     * @param settled the windows, in order, at the settled clock
     * @param now the windows, in order, at the clock
     */
    void assumeEmitted(List<WindowBounds> settled, List<WindowBounds> now) {
        for (int i = 0; i < windows(); i++) {
            if (!panes.sum(settled.get(i).fromPane(), now.get(i).toPane()).isZero()) {
                live |= 1L << i;
            }
        }
    }

    /** Whether nothing is counted, nothing written and nothing due. */
    boolean isGone() {
        return panes.isEmpty() && (live | zeroed) == 0;
    }

    /** Whether a tombstone must be written at the next visit. */
    boolean awaitsTombstone() {
        return zeroed != 0;
    }

    /**
     * What has changed in each window, given where they lie, to be written now: counts; zeros once when the subject has
     * left; a tombstone at the visit after that, unless it is back.
     */
    List<Emission> emissions(List<WindowBounds> windows) {
        due = false;
        List<Emission> emissions = List.of();
        byte[] begin = keptJson;
        for (int i = 0; i < windows(); i++) {
            WindowBounds window = windows.get(i);
            Counts counts = panes.sum(window.fromPane(), window.toPane());
            if (hasNews(i, window, counts)) {
                begin = begin == null ? beginning() : begin;
                emissions = with(emissions, state(i, begin, window, counts));
            } else if (counts.isZero() && (zeroed & 1L << i) != 0) {
                emissions = with(emissions, new Emission(window.keyOf(key), null));
                zeroed &= ~(1L << i);
            }
        }
        return emissions;
    }

    private byte[] beginning() {
        byte[] made = json.of(key);
        if (json.mayBeKept()) {
            keptJson = made;
        }
        return made;
    }

    /** Most visits find nothing to write. */
    private static List<Emission> with(List<Emission> emissions, Emission more) {
        List<Emission> longer = emissions.isEmpty() ? new ArrayList<>() : emissions;
        longer.add(more);
        return longer;
    }

    private boolean hasNews(int i, WindowBounds window, Counts counts) {
        boolean isLive = (live & 1L << i) != 0;
        return counts.isZero()
                ? isLive
                : !isLive || window.end() != written[i * FIELDS] || counts.paragraphs() != written[i * FIELDS + 1];
    }

    private Emission state(int i, byte[] begin, WindowBounds window, Counts counts) {
        written[i * FIELDS] = window.end();
        written[i * FIELDS + 1] = counts.paragraphs();
        long bit = 1L << i;
        live = counts.isZero() ? live & ~bit : live | bit;
        zeroed = counts.isZero() ? zeroed | bit : zeroed & ~bit;
        long[] series = panes.series(window.fromPane(), window.toPane(), window.panesPerSlice());
        return new Emission(window.keyOf(key), new Aggregate(begin, window, counts, series));
    }
}
