package io.newswire.streams.evidence;

/** The first and last offset (both inclusive) of an article's records in one partition of {@code news.mentions}. */
public record ArticleRange(int partition, long first, long last) {
    public ArticleRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a range of offsets: " + first + " to " + last);
        }
    }
}
