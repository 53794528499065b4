package io.newswire.bench.check;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The final table of rolling counts, computed from whole articles, one after the other. It knows the final date of the
 * feed from the start. So it counts only what lies in the last windows, and needs little memory.
 */
public final class RollingReference {
    private final List<Span> windows;
    private final Map<String, Tally> table = new HashMap<>();
    private long articles;

    /** The last position of a window, in epoch milliseconds; the end is exclusive. */
    private record Span(String name, long start, long end, long slice) {
        static Span of(Duration size, Duration slide, Instant clock) {
            long step = slide.toMillis();
            long end = (Math.floorDiv(clock.toEpochMilli(), step) + 1) * step;
            Duration slice = size.compareTo(Duration.ofHours(2)) <= 0
                    ? Duration.ofMinutes(5)
                    : size.compareTo(Duration.ofDays(2)) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1);
            return new Span(size.toString(), end - size.toMillis(), end, Math.max(step, slice.toMillis()));
        }

        boolean covers(long date) {
            return start <= date && date < end;
        }
    }

    private static final class Tally {
        private final Span window;
        private final long[] series;
        private long mentions;
        private long paragraphs;
        private long articles;
        private long lastArticle = -1;

        Tally(Span window) {
            this.window = window;
            this.series = new long[Math.toIntExact((window.end() - window.start()) / window.slice())];
        }

        void add(long article, long date, int found) {
            mentions += found;
            paragraphs++;
            articles += article == lastArticle ? 0 : 1;
            lastArticle = article;
            series[(int) ((date - window.start()) / window.slice())] += found;
        }

        boolean isSaidBy(AggregateLine line) {
            return line.mentions() == mentions
                    && line.paragraphs() == paragraphs
                    && line.articles() == articles
                    && line.windowStart().toEpochMilli() == window.start()
                    && line.windowEnd().toEpochMilli() == window.end()
                    && line.series().equals(Arrays.stream(series).boxed().toList());
        }

        @Override
        public String toString() {
            return mentions + " mentions, " + paragraphs + " paragraphs, " + articles + " articles, series "
                    + Arrays.toString(series) + " up to " + Instant.ofEpochMilli(window.end());
        }
    }

    /**
     * An empty table.
     *
     * @param windows the slide of each window, by its size
     * @param clock the newest date among all articles that will be added
     */
    public RollingReference(Map<Duration, Duration> windows, Instant clock) {
        this.windows = new ArrayList<>();
        windows.forEach((size, slide) -> this.windows.add(Span.of(size, slide, clock)));
    }

    /** Counts an article: for each paragraph, its subjects with their mentions. */
    void add(Instant publishedAt, List<Map<String, Integer>> paragraphs) {
        long date = publishedAt.toEpochMilli();
        for (Span window : windows) {
            if (window.covers(date)) {
                for (Map<String, Integer> subjects : paragraphs) {
                    subjects.forEach((subject, found) -> table.computeIfAbsent(
                                    subject + ":" + window.name(), key -> new Tally(window))
                            .add(articles, date, found));
                }
            }
        }
        articles++;
    }

    public int size() {
        return table.size();
    }

    /** Compares the aggregates that were read with these. Returns one line, or null if they are equal. */
    public @Nullable String difference(Collection<Aggregate> aggregates) {
        int right = 0;
        for (Aggregate each : aggregates) {
            Tally tally = table.get(each.key().toString());
            if (tally == null) {
                return each.key() + " should not be there: " + each.json();
            }
            if (!tally.isSaidBy(each.line())) {
                return each.key() + " should have " + tally + " and is " + each.json();
            }
            right++;
        }
        return right == table.size() ? null : right + " aggregates instead of " + table.size();
    }
}
