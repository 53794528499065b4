package io.newswire.producer;

import io.newswire.producer.articles.Problem;
import io.newswire.producer.feed.ReplayState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs a line every few seconds. */
final class ProgressInLines implements Progress {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

    private static final long UNKNOWN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(ProgressInLines.class);

    private final Consumer<String> lines;
    private final LongSupplier nanoClock;
    private long lastLine;
    private long startedAt;
    private long allArticles;
    private long allParagraphs;

    ProgressInLines(Consumer<String> lines, LongSupplier nanoClock) {
        this.lines = lines;
        this.nanoClock = nanoClock;
        this.lastLine = nanoClock.getAsLong();
    }

    @Override
    public void checked(long bytes, long ofBytes) {
        if (isTimeForALine()) {
            lines.accept("checked " + bytes / 1_000_000 + " of " + ofBytes / 1_000_000 + " MB of input");
        }
    }

    @Override
    public void started(long articles, long paragraphs) {
        boolean isFirstRound = allParagraphs == 0;
        allArticles = articles;
        allParagraphs = paragraphs;
        lastLine = nanoClock.getAsLong();
        if (isFirstRound) {
            startedAt = lastLine;
            lines.accept("publishing " + paragraphs + " paragraphs of " + articles + " articles");
        }
    }

    @Override
    public void startedWithoutEnd() {
        allParagraphs = UNKNOWN;
        startedAt = nanoClock.getAsLong();
        lastLine = startedAt;
        lines.accept("publishing what arrives");
    }

    @Override
    public void waiting(Instant next, Duration left) {
        lines.accept(new ReplayState.NextArticle(next, left, true).words());
    }

    @Override
    public void progress(long articles, long paragraphs) {
        if (allParagraphs == UNKNOWN) {
            if (isTimeForALine()) {
                lines.accept("published " + paragraphs + " paragraphs (" + articles + " articles)");
            }
            return;
        }
        if (isTimeForALine()) {
            double seconds = Math.max(1e-9, (nanoClock.getAsLong() - startedAt) / 1e9);
            double perSecond = paragraphs / seconds;
            lines.accept(String.format(
                    "published %d of %d paragraphs (%d of %d articles), %s/s, %s left",
                    paragraphs,
                    allParagraphs,
                    articles,
                    allArticles,
                    String.format(Locale.ROOT, perSecond < 10 ? "%.1f" : "%.0f", perSecond),
                    timeLeft(perSecond, paragraphs)));
        }
    }

    private String timeLeft(double perSecond, long paragraphs) {
        if (paragraphs == 0) {
            return "unknown time";
        }
        Duration left = Duration.ofSeconds(Math.round((allParagraphs - paragraphs) / perSecond));
        return String.format("%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    private boolean isTimeForALine() {
        long now = nanoClock.getAsLong();
        if (now - lastLine < INTERVAL) {
            return false;
        }
        lastLine = now;
        return true;
    }

    @Override
    public void problem(Problem problem) {
        LOG.warn("{}", problem);
    }

    @Override
    public void close() {}
}
