package io.newswire.producer.publish;

/**
 * What was published. Every paragraph counted here has been acknowledged. {@code interrupted} means that more would
 * have followed, perhaps also of the last article.
 */
public record PublishResult(SentArticles sent, long paragraphs, int problems, boolean interrupted) {
    static final PublishResult NOTHING = new PublishResult(SentArticles.NONE, 0, 0, true);

    public long articles() {
        return sent.count();
    }
}
