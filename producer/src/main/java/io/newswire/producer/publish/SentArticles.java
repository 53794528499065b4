package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The articles that were sent.
 *
 * @param known how many of them the topic had completely before; these change no count
 * @param oldest the earliest date among them, null if there is none
 * @param newest the latest date among them, null if there is none
 */
public record SentArticles(
        long count,
        long known,
        @Nullable Instant oldest,
        @Nullable Instant newest) {
    static final SentArticles NONE = new SentArticles(0, 0, null, null);

    SentArticles plus(Article article, boolean isKnown) {
        Instant date = article.publishedAt();
        return new SentArticles(
                count + 1,
                known + (isKnown ? 1 : 0),
                oldest == null || date.isBefore(oldest) ? date : oldest,
                newest == null || date.isAfter(newest) ? date : newest);
    }
}
