package io.newswire.streams.counting;

/** What is counted of a subject: spans of text, distinct paragraphs, distinct articles. */
public record Counts(long mentions, long paragraphs, long articles) {
    public static final Counts ZERO = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(mentions + other.mentions, paragraphs + other.paragraphs, articles + other.articles);
    }

    /** Whether nothing was counted; a paragraph may count without a mention in it. */
    public boolean isZero() {
        return mentions == 0 && paragraphs == 0 && articles == 0;
    }
}
