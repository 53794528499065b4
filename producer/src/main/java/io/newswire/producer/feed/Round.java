package io.newswire.producer.feed;

import io.newswire.producer.articles.Article;
import java.time.Duration;
import java.time.Instant;

/**
 * One of the rounds of a replay that begins again, counted from 1. From the second on, articles have the number behind
 * their id and are dated later, by whole days, so that each round follows the one before it and keeps its times of day.
 */
public record Round(int number, Duration later) {

    public static final Round FIRST = new Round(1, Duration.ZERO);

    public Round {
        if (number < 1 || later.isNegative()) {
            throw new IllegalArgumentException("round " + number + ", later by " + later);
        }
    }

    /** The round after this one, of articles that are dated from {@code first} to {@code last}. */
    public Round next(Instant first, Instant last) {
        long days = Duration.between(first, last).toDays() + 1;
        return new Round(number + 1, Duration.ofDays(days).multipliedBy(number));
    }

    /**
     * The article as this round has it.
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
