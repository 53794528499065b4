package io.newswire.producer.publish;

/**
 * What was published. Every paragraph counted here has been acknowledged; {@code interrupted} says that there would have
 * been more, also of the last of the articles.
 */
public record PublishResult(SentArticles sent, long paragraphs, int problems, boolean interrupted) {
    static final PublishResult NOTHING = new PublishResult(SentArticles.NONE, 0, 0, true);

    public long articles() {
        return sent.count();
    }
}
