package io.newswire.streams.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Successive paragraphs of one partition with mentions, of which {@code news.mentions} has no record.
 *
 * @param first offset of the first of them
 * @param last offset of the last of them
 * @param paragraphs how many there are; those without a mention are not counted
 * @param article the article of the first
 */
record MissingRange(int partition, long first, long last, long paragraphs, String article) {
    /** Joins missing records to ranges, by partition and offset. */
    static List<MissingRange> of(List<ExpectedRecord> missing) {
        List<ExpectedRecord> sorted = new ArrayList<>(missing);
        sorted.sort(
                Comparator.comparingInt((ExpectedRecord each) -> each.source().partition())
                        .thenComparingLong(each -> each.source().offset()));
        List<MissingRange> ranges = new ArrayList<>();
        for (ExpectedRecord each : sorted) {
            long offset = each.source().offset();
            MissingRange open = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (open != null && open.partition == each.source().partition() && open.last == each.previousOffset()) {
                ranges.set(
                        ranges.size() - 1,
                        new MissingRange(open.partition, open.first, offset, open.paragraphs + 1, open.article));
            } else {
                ranges.add(new MissingRange(
                        each.source().partition(),
                        offset,
                        offset,
                        1,
                        each.fields().articleId()));
            }
        }
        return ranges;
    }
}
