package io.newswire.bench.stream;

import io.newswire.bench.feed.FeedLoader;
import io.newswire.bench.feed.FeedTopics;
import io.newswire.bench.feed.SeededArticles;
import io.newswire.producer.feed.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Publishes articles at a steady rate, each dated at the time of its publication. */
final class SteadyFeed implements AutoCloseable {
    private final FeedLoader loader;
    private final Iterator<Paragraph> paragraphs;
    private final int perSecond;
    private long published;

    SteadyFeed(FeedTopics topics, SeededArticles articles, int perSecond) {
        this.loader = new FeedLoader(topics.client(), topics.names().paragraphs());
        this.perSecond = perSecond;
        paragraphs = LongStream.iterate(
                        0, number -> (number + 1) % articles.plan().articles())
                .boxed()
                .flatMap(number -> articles.article(number, Instant.now()).stream())
                .iterator();
    }

    /** Publishes for a time and returns how many paragraphs that were. */
    long publish(Duration time) {
        long count = perSecond * time.toMillis() / 1_000;
        long begin = System.nanoTime();
        for (long n = 0; n < count; n++) {
            pauseUntil(begin + n * TimeUnit.SECONDS.toNanos(1) / perSecond);
            loader.send(paragraphs.next());
        }
        published += count;
        return count;
    }

    /** How many paragraphs were published in total. */
    long published() {
        return published;
    }

    private static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        loader.close();
    }
}
