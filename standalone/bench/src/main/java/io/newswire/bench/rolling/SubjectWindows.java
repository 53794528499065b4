package io.newswire.bench.rolling;

import io.newswire.streams.counting.Aggregate;
import io.newswire.streams.counting.AggregateWriter;
import io.newswire.streams.counting.Counts;
import io.newswire.streams.counting.SubjectKey;
import io.newswire.streams.counting.SubjectLabel;
import io.newswire.streams.counting.WindowBounds;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.topology.SubjectLabels;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Adds up the panes of a subject to the default windows. The windows end after the newest pane of the subject, and do
 * not move on while nobody mentions it: there is no clock that all subjects share. Not thread-safe.
 */
public final class SubjectWindows {
    private static final long PANE_MILLIS = Windows.DEFAULT.paneMillis();
    /** How many panes the largest window covers. */
    public static final int PANES = Math.toIntExact(Windows.DEFAULT.largest().toMillis() / PANE_MILLIS);

    private final SubjectLabels labels;
    private final AggregateWriter writer = new AggregateWriter();
    private int placedAt = -1;
    private List<WindowBounds> placed = List.of();

    public SubjectWindows(Gazetteer gazetteer) {
        this.labels = new SubjectLabels(gazetteer);
    }

    /** The pane of a date (epoch ms). */
    static int paneOf(long date) {
        return Math.toIntExact(Math.floorDiv(date, PANE_MILLIS));
    }

    /**
     * Passes on key and JSON of each window.
     *
     * @param panes in any order, each at most once
     */
    public void roll(String subject, List<PaneCounts> panes, BiConsumer<String, byte[]> out) {
        int newest = panes.stream().mapToInt(PaneCounts::pane).max().orElse(0);
        SubjectLabel label = labels.apply(SubjectKey.parse(subject));
        byte[] begin = label.toJson();
        for (WindowBounds bounds : placedAfter(newest)) {
            long[] series = new long[(int) ((bounds.toPane() - bounds.fromPane()) / bounds.panesPerSlice())];
            long mentions = 0;
            long paragraphs = 0;
            long articles = 0;
            for (PaneCounts each : panes) {
                if (each.pane() >= bounds.fromPane()) {
                    Counts counts = each.counts();
                    mentions += counts.mentions();
                    paragraphs += counts.paragraphs();
                    articles += counts.articles();
                    series[(int) ((each.pane() - bounds.fromPane()) / bounds.panesPerSlice())] += counts.mentions();
                }
            }
            Aggregate aggregate = new Aggregate(begin, bounds, new Counts(mentions, paragraphs, articles), series);
            out.accept(bounds.keyOf(label.key()), writer.write(aggregate));
        }
    }

    private List<WindowBounds> placedAfter(int pane) {
        if (pane != placedAt) {
            placed = Windows.DEFAULT.placedAt(pane * PANE_MILLIS);
            placedAt = pane;
        }
        return placed;
    }
}
