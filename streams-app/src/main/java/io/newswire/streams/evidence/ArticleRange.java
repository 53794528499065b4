package io.newswire.streams.evidence;

/** Between which offsets of one partition of {@code news.mentions} the records of an article lie, both inclusive. */
public record ArticleRange(int partition, long first, long last) {
    public ArticleRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("not a range of offsets: " + first + " to " + last);
        }
    }
}
