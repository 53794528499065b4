package io.newswire.producer.feed;

import io.newswire.producer.articles.Article;
import java.time.Duration;
import java.time.Instant;

/**
 * One round of a replay with {@code --loop}, counted from 1. From round 2 on, the number is appended to the id of each
 * article, and its date moves later by whole days. So each round follows the one before and keeps the times of day.
 */
public record Round(int number, Duration later) {

    public static final Round FIRST = new Round(1, Duration.ZERO);

    public Round {
        if (number < 1 || later.isNegative()) {
            throw new IllegalArgumentException("round " + number + ", later by " + later);
        }
    }

    /** The next round; the articles are dated from {@code first} to {@code last}. */
    public Round next(Instant first, Instant last) {
        long days = Duration.between(first, last).toDays() + 1;
        return new Round(number + 1, Duration.ofDays(days).multipliedBy(number));
    }

    /**
     * The article as it is published in this round.
     *
     * @throws IllegalArgumentException if the id becomes too long
     */
    public Article of(Article article) {
        return number == 1
                ? article
                : new Article(
                        article.articleId() + "#" + number,
                        article.publishedAt().plus(later),
                        article.source(),
                        article.url(),
                        article.headline(),
                        article.body(),
                        article.location());
    }
}
