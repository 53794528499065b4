package io.newswire.bench.stream;

import io.newswire.bench.feed.FeedLoader;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.bench.feed.SendTimes;
import io.newswire.producer.feed.Paragraph;
import java.time.Duration;
import java.util.Iterator;

/** Publishes articles at a steady rate, each dated at the time of its publication. */
final class SteadyFeed implements AutoCloseable {
    private final FeedLoader loader;
    private final Iterator<Paragraph> paragraphs;
    private final int perSecond;
    private long published;

    SteadyFeed(FeedTopics topics, SeededArticles articles, int perSecond) {
        this.loader = new FeedLoader(topics.client(), topics.names().paragraphs());
        this.perSecond = perSecond;
        this.paragraphs = articles.endless();
    }

    /** Publishes for a time and returns how many paragraphs that were. */
    long publish(Duration time) {
        long count = perSecond * time.toMillis() / 1_000;
        SendTimes times = SendTimes.fromNow(perSecond);
        for (long n = 0; n < count; n++) {
            times.await(n);
            loader.send(paragraphs.next());
        }
        published += count;
        return count;
    }

    /** How many paragraphs were published in total. */
    long published() {
        return published;
    }

    @Override
    public void close() {
        loader.close();
    }
}
