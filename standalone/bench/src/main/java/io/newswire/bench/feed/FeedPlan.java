package io.newswire.bench.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * How many articles a feed has, how long each is and when it was published, computed from the number of the article.
 * Throws IllegalArgumentException for less than one paragraph or more than a billion.
 */
public record FeedPlan(Density density, long paragraphs, long seed) {
    public static final int PARAGRAPHS_PER_ARTICLE = 25;
    public static final Duration STRETCH = Duration.ofMinutes(5);
    /**
     * The end of every feed. It is years ago, so a broker that deletes by date would delete the feed unless told not
     * to.
     */
    public static final Instant END = Instant.parse("2021-09-01T00:00:00Z");

    private static final long MOST_PARAGRAPHS = 1_000_000_000;

    public FeedPlan {
        if (paragraphs < 1 || paragraphs > MOST_PARAGRAPHS) {
            throw new IllegalArgumentException("paragraphs is " + paragraphs + ", not 1 to " + MOST_PARAGRAPHS);
        }
    }

    public long articles() {
        return (paragraphs + PARAGRAPHS_PER_ARTICLE - 1) / PARAGRAPHS_PER_ARTICLE;
    }

    /** How many paragraphs an article has; the last article may be shorter. */
    public int paragraphsOf(long article) {
        return (int) Math.min(PARAGRAPHS_PER_ARTICLE, paragraphs - article * PARAGRAPHS_PER_ARTICLE);
    }

    /** When an article is published: at a random second within its stretch. */
    public Instant publishedAt(long article) {
        long stretch = article / density.articlesPerStretch();
        long second = random(article).nextLong(STRETCH.toSeconds());
        return start().plus(STRETCH.multipliedBy(stretch)).plusSeconds(second);
    }

    public Instant start() {
        return END.minus(STRETCH.multipliedBy(stretches()));
    }

    /** The newest date of the feed. */
    public Instant newest() {
        Instant newest = start();
        for (long article = (stretches() - 1) * density.articlesPerStretch(); article < articles(); article++) {
            Instant date = publishedAt(article);
            newest = date.isAfter(newest) ? date : newest;
        }
        return newest;
    }

    /** The random numbers for an article; the same article always gets the same ones. */
    SplittableRandom random(long article) {
        return new SplittableRandom(new SplittableRandom(seed + article * 0x9E3779B97F4A7C15L).nextLong());
    }

    private long stretches() {
        return (articles() + density.articlesPerStretch() - 1) / density.articlesPerStretch();
    }
}
