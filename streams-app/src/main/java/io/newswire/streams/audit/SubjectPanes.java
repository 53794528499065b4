package io.newswire.streams.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counts of one subject, by the pane in which its articles are dated (start of the pane, epoch ms). */
final class SubjectPanes {
    private static final class Sum {
        private long mentions;
        private long paragraphs;
        private long articles;
    }

    /** Receives the sums of a pane. */
    interface Taker {
        void take(long pane, long mentions, long paragraphs, long articles);
    }

    private final TreeMap<Long, Sum> panes = new TreeMap<>();

    /** Adds to a pane; returns whether it was empty before. */
    boolean add(long pane, long mentions, long paragraphs, long articles) {
        int before = panes.size();
        Sum sum = panes.computeIfAbsent(pane, none -> new Sum());
        sum.mentions += mentions;
        sum.paragraphs += paragraphs;
        sum.articles += articles;
        return panes.size() > before;
    }

    void forEach(Taker taker) {
        panes.forEach((pane, sum) -> taker.take(pane, sum.mentions, sum.paragraphs, sum.articles));
    }

    /** The aggregate of a window; null if it is empty. */
    @Nullable
    AggregateState over(RecountWindow window, long clock) {
        long start = window.start(clock);
        long end = window.end(clock);
        Map<Long, Sum> inside = panes.subMap(start, end);
        if (inside.isEmpty()) {
            return null;
        }
        List<Long> series = new ArrayList<>(Collections.nCopies(window.slices(), 0L));
        long mentions = 0;
        long paragraphs = 0;
        long articles = 0;
        for (Map.Entry<Long, Sum> pane : inside.entrySet()) {
            Sum sum = pane.getValue();
            int slice = Math.toIntExact((pane.getKey() - start) / window.slice());
            series.set(slice, series.get(slice) + sum.mentions);
            mentions += sum.mentions;
            paragraphs += sum.paragraphs;
            articles += sum.articles;
        }
        return new AggregateState(start, end, mentions, paragraphs, articles, series);
    }
}
