package io.newswire.standalone.run;

import io.newswire.producer.articles.Problem;
import io.newswire.producer.feed.ReplayControl;
import io.newswire.producer.feed.ReplayPlan;
import io.newswire.producer.feed.ReplayState;
import io.newswire.producer.feed.SystemWallClock;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishListener;
import io.newswire.producer.publish.PublishResult;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the producer on its own thread, and tells its progress and result. */
final class ReplayThread implements PublishListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayThread.class);

    private static final long UNKNOWN = -1;

    private final Thread thread;
    private final AtomicReference<@Nullable PublishResult> result = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final ReplayControl control;
    private volatile String progress = "reading the articles";
    private volatile long allArticles;
    private volatile long allParagraphs;

    ReplayThread(ProducerSettings settings, ReplayPlan plan) {
        control = new ReplayControl(settings.pace(), new SystemWallClock());
        thread = new Thread(() -> publish(settings, plan), "producer");
    }

    /** Whether articles are still being published. */
    boolean isRunning() {
        return thread.isAlive();
    }

    ReplayControl control() {
        return control;
    }

    void start() {
        thread.start();
    }

    private void publish(ProducerSettings settings, ReplayPlan plan) {
        try {
            PublishResult published = FeedPublisher.publish(settings, plan, control, this);
            progress = (published.interrupted() ? "stopped before the end: published " : "published ")
                    + published.paragraphs() + " paragraphs of " + published.articles() + " articles";
            LOG.info("{}", progress);
            result.set(published);
        } catch (PublishFailedException | RuntimeException e) {
            failure.set(e);
        }
    }

    @Override
    public void started(long articles, long paragraphs) {
        allArticles = articles;
        allParagraphs = paragraphs;
    }

    @Override
    public void startedWithoutEnd() {
        allArticles = UNKNOWN;
        progress = "publishing what arrives";
    }

    @Override
    public void waiting(Instant next, Duration left) {
        LOG.info("{}", new ReplayState.NextArticle(next, left, true).words());
    }

    @Override
    public void progress(long articles, long paragraphs) {
        if (allArticles == UNKNOWN) {
            progress = "published " + paragraphs + " paragraphs, " + articles + " articles";
            return;
        }
        progress = "published " + paragraphs + " of " + allParagraphs + " paragraphs, " + articles + " of "
                + allArticles + " articles";
    }

    @Override
    public void problem(Problem problem) {
        LOG.warn("{}", problem);
    }

    /** The progress in words. */
    String progress() {
        return progress;
    }

    /** The result once every paragraph is acknowledged; null before. */
    @Nullable
    PublishResult result() throws PublishFailedException {
        Throwable thrown = failure.get();
        if (thrown instanceof PublishFailedException failed) {
            throw failed;
        }
        if (thrown != null) {
            throw new IllegalStateException("the producer failed", thrown);
        }
        return result.get();
    }

    /** Stops the producer; what was sent is still delivered. */
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
