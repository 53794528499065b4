package io.newswire.bench.check;

import io.newswire.streams.aggregates.Aggregate;
import io.newswire.streams.aggregates.AggregateLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The final table of rolling counts for programs without a clock that all subjects share: the windows of a subject end
 * after its own newest mention. The articles are added in the order of their dates, to five minutes.
 */
public final class OwnClockReference {
    private static final long STEP = Duration.ofMinutes(5).toMillis();

    private final List<Duration> windows;
    private final Map<String, History> subjects = new HashMap<>();
    private int articles;

    /** What a subject was counted: four numbers for each step in which it was. */
    private static final class History {
        private static final int STEP_AT = 0;
        private static final int MENTIONS = 1;
        private static final int PARAGRAPHS = 2;
        private static final int ARTICLES = 3;
        private static final int WIDTH = 4;

        private int[] table = new int[WIDTH];
        private int rows;
        private int lastArticle = -1;

        void add(int step, int article, int mentions) {
            if (rows == 0 || table[(rows - 1) * WIDTH + STEP_AT] != step) {
                table = table.length > rows * WIDTH ? table : Arrays.copyOf(table, table.length * 2);
                table[rows * WIDTH + STEP_AT] = step;
                rows++;
            }
            int row = (rows - 1) * WIDTH;
            table[row + MENTIONS] += mentions;
            table[row + PARAGRAPHS]++;
            table[row + ARTICLES] += article == lastArticle ? 0 : 1;
            lastArticle = article;
        }

        long end() {
            return (table[(rows - 1) * WIDTH + STEP_AT] + 1) * STEP;
        }

        long sum(int column, long from, long to) {
            long sum = 0;
            for (int row = 0; row < rows; row++) {
                long at = table[row * WIDTH + STEP_AT] * STEP;
                sum += from <= at && at < to ? table[row * WIDTH + column] : 0;
            }
            return sum;
        }
    }

    public OwnClockReference(List<Duration> windows) {
        this.windows = List.copyOf(windows);
    }

    /** Counts an article: for each paragraph, its subjects with their mentions. */
    void add(Instant publishedAt, List<Map<String, Integer>> paragraphs) {
        int step = Math.toIntExact(publishedAt.toEpochMilli() / STEP);
        for (Map<String, Integer> each : paragraphs) {
            each.forEach((subject, mentions) ->
                    subjects.computeIfAbsent(subject, unseen -> new History()).add(step, articles, mentions));
        }
        articles++;
    }

    public int size() {
        return subjects.size() * windows.size();
    }

    /** Compares the aggregates that were read with these. Returns one line, or null if they are equal. */
    public @Nullable String difference(Collection<Aggregate> aggregates) {
        for (Aggregate each : aggregates) {
            History history =
                    subjects.get(each.subject().kind() + ":" + each.subject().id());
            if (history == null || !windows.contains(each.key().window())) {
                return each.key() + " should not be there: " + each.json();
            }
            String expected = numbers(history, each.key().window());
            String read = numbers(each.line());
            if (!expected.equals(read)) {
                return each.key() + " should be " + expected + " and is " + read;
            }
        }
        return aggregates.size() == size() ? null : aggregates.size() + " aggregates instead of " + size();
    }

    private static String numbers(History history, Duration window) {
        long end = history.end();
        long start = end - window.toMillis();
        long slice = sliceOf(window).toMillis();
        long[] series = new long[Math.toIntExact(window.toMillis() / slice)];
        for (int i = 0; i < series.length; i++) {
            series[i] = history.sum(History.MENTIONS, start + i * slice, start + (i + 1) * slice);
        }
        return numbers(
                history.sum(History.MENTIONS, start, end),
                history.sum(History.PARAGRAPHS, start, end),
                history.sum(History.ARTICLES, start, end),
                Instant.ofEpochMilli(start),
                Instant.ofEpochMilli(end),
                Arrays.toString(series));
    }

    private static String numbers(AggregateLine line) {
        return numbers(
                line.mentions(),
                line.paragraphs(),
                line.articles(),
                line.windowStart(),
                line.windowEnd(),
                line.series().toString());
    }

    private static String numbers(
            long mentions, long paragraphs, long articles, Instant start, Instant end, String series) {
        return mentions + " mentions, " + paragraphs + " paragraphs, " + articles + " articles from " + start + " to "
                + end + " " + series;
    }

    private static Duration sliceOf(Duration window) {
        return window.equals(Duration.ofHours(1))
                ? Duration.ofMinutes(5)
                : window.equals(Duration.ofHours(24)) ? Duration.ofHours(1) : Duration.ofDays(1);
    }
}
