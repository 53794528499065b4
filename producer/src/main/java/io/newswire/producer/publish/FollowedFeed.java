package io.newswire.producer.publish;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleSource;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.feed.Selection;
import io.newswire.producer.follow.FollowedFiles;
import io.newswire.producer.follow.JsonLinesTail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the articles of inputs and those added later, each article once. What the topic has already is left out; if
 * it has only a part of an article, the rest is published.
 */
final class FollowedFeed {

    /** Opens the inputs. */
    interface Reading {

        /** The wanted articles of these files, in order of their dates. */
        ArticleSource whole(Set<Path> files, Predicate<Article> wanted) throws IOException, InterruptedException;

        JsonLinesTail.Opener lines();
    }

    private static final Logger LOG = LoggerFactory.getLogger(FollowedFeed.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(300);

    /** The pause is this many times as long as a scan took, so that scans of very many files do not use much CPU. */
    private static final int PAUSES_PER_LOOK = 5;

    private final FollowedFiles files;
    private final Reading reading;
    private final Selection selection;
    private final PublishedArticles published;
    private final Problems problems;
    private long left;
    private long added;
    private long known;

    FollowedFeed(
            FollowedFiles files, Reading reading, Selection selection, PublishedArticles published, Problems problems) {
        this.files = files;
        this.reading = reading;
        this.selection = selection;
        this.published = published;
        this.problems = problems;
        this.left = selection.limit();
    }

    /** Runs until the limit of the selection is reached or the thread is interrupted. */
    void publish(ArticlePublisher publisher) throws PublishFailedException, IOException, InterruptedException {
        boolean isResting = false;
        while (left > 0) {
            long start = System.nanoTime();
            FollowedFiles.Found found = files.look();
            long pause = Math.max(SHORTEST_PAUSE.toNanos(), PAUSES_PER_LOOK * (System.nanoTime() - start));
            if (!found.isEmpty()) {
                publish(found, publisher);
                publisher.finish();
                isResting = false;
            } else if (!isResting) {
                tellRest();
                isResting = true;
            } else {
                TimeUnit.NANOSECONDS.sleep(pause);
            }
        }
    }

    private void publish(FollowedFiles.Found found, ArticlePublisher publisher)
            throws PublishFailedException, IOException, InterruptedException {
        if (!found.whole().isEmpty()) {
            try (ArticleSource source = reading.whole(found.whole(), this::isWanted)) {
                for (Article article = source.next(); article != null && left > 0; article = source.next()) {
                    publish(article, publisher);
                }
            }
            files.read(found.whole());
        }
        for (Path file : found.grown()) {
            boolean isQuiet = files.isQuiet(file);
            JsonLinesTail tail = JsonLinesTail.read(file, files.position(file), isQuiet, reading.lines(), problems);
            for (Article article : tail.articles()) {
                if (left > 0 && isWanted(article)) {
                    publish(article, publisher);
                }
            }
            files.readOn(file, tail.next(), isQuiet);
        }
    }

    private boolean isWanted(Article article) {
        if (!selection.includes(article)) {
            return false;
        }
        boolean isKnown = published.has(article.articleId());
        known += isKnown ? 1 : 0;
        return !isKnown;
    }

    /** Checks once more, because the articles that are read together may have an id twice. */
    private void publish(Article article, ArticlePublisher publisher)
            throws PublishFailedException, InterruptedException {
        if (published.has(article.articleId())) {
            known++;
            return;
        }
        publisher.publish(article, published.paragraphs(article.articleId()));
        published.add(article.articleId());
        added++;
        left--;
    }

    private void tellRest() {
        if (added > 0) {
            LOG.info("published {} new articles, {} were there already; waiting for more", added, known);
        } else if (known > 0) {
            LOG.info("all {} articles are published already; waiting for new ones", known);
        } else {
            LOG.info("no articles yet; waiting for some");
        }
        added = 0;
        known = 0;
    }
}
