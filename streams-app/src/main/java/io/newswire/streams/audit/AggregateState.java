package io.newswire.streams.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of one record of {@code news.aggregates}.
 *
 * @param start of the window, epoch ms
 * @param end of the window, epoch ms
 * @param series mentions in equal slices, oldest first
 */
record AggregateState(long start, long end, long mentions, long paragraphs, long articles, List<Long> series) {
    AggregateState {
        series = List.copyOf(series);
    }

    /** Whether all counts are zero; such a record is written only before a tombstone. */
    boolean isZero() {
        return mentions == 0 && paragraphs == 0 && articles == 0;
    }

    byte[] toBytes() {
        CompactNumbers numbers = new CompactNumbers()
                .add(start)
                .add(end)
                .add(mentions)
                .add(paragraphs)
                .add(articles);
        series.forEach(numbers::add);
        return numbers.toBytes();
    }

    static AggregateState fromBytes(byte[] bytes) {
        CompactNumbers.Reader in = new CompactNumbers.Reader(bytes);
        long start = in.next();
        long end = in.next();
        long mentions = in.next();
        long paragraphs = in.next();
        long articles = in.next();
        List<Long> series = new ArrayList<>();
        while (in.hasNext()) {
            series.add(in.next());
        }
        return new AggregateState(start, end, mentions, paragraphs, articles, series);
    }

    /** The numbers for a person who compares two states; window and series are included only if they differ. */
    String describe(AggregateState other) {
        String numbers = mentions + " mentions, " + paragraphs + " paragraphs, " + articles + " articles";
        if (start != other.start || end != other.end) {
            return numbers + " from " + Instant.ofEpochMilli(start) + " to " + Instant.ofEpochMilli(end);
        }
        return series.equals(other.series) ? numbers : numbers + ", series " + series;
    }
}
