package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.ArticleSource;
import io.newswire.producer.articles.ArticleStream;
import io.newswire.producer.articles.Problem;
import io.newswire.producer.articles.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Articles from a stream, as they arrive. A read that waits for a pipe cannot be interrupted. So a thread of its own
 * reads, a few articles ahead. It is a daemon and ends with the stream or the process.
 */
final class ArrivingArticles {

    private static final int READ_AHEAD = 16;

    /**
     * What was read: an article, or a problem. At the end of the stream both are null, with the error if one ended it.
     */
    record Arrival(
            @Nullable Article article,
            @Nullable Problem problem,
            @Nullable IOException failure) {

        boolean isEnd() {
            return article == null && problem == null;
        }
    }

    private final BlockingQueue<Arrival> arrivals = new ArrayBlockingQueue<>(READ_AHEAD);

    private ArrivingArticles() {}

    static ArrivingArticles read(InputStream in, String name, ArticleInputs inputs) {
        ArrivingArticles articles = new ArrivingArticles();
        Thread reader = new Thread(() -> articles.readAll(in, name, inputs), "reader of " + name);
        reader.setDaemon(true);
        reader.start();
        return articles;
    }

    /** The next arrival, or null if none comes within this time. */
    @Nullable
    Arrival poll(Duration time) throws InterruptedException {
        return arrivals.poll(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    Arrival take() throws InterruptedException {
        return arrivals.take();
    }

    private void readAll(InputStream in, String name, ArticleInputs inputs) {
        Problems problems = Problems.each(problem -> put(new Arrival(null, problem, null)));
        try (ArticleSource source = ArticleStream.open(in, name, inputs, problems)) {
            for (Article article = source.next(); article != null; article = source.next()) {
                put(new Arrival(article, null, null));
            }
            put(new Arrival(null, null, null));
        } catch (IOException e) {
            put(new Arrival(null, null, e));
        } catch (RuntimeException e) {
            put(new Arrival(null, null, new IOException("reading failed: " + e, e)));
        }
    }

    private void put(Arrival arrival) {
        try {
            arrivals.put(arrival);
        } catch (InterruptedException e) {
            // no other code interrupts this thread
            Thread.currentThread().interrupt();
        }
    }
}
