package io.newswire.producer;

import io.newswire.producer.articles.Problem;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/** Logs a line every few seconds. */
final class ProgressInLines implements Progress {

    private static final long INTERVAL = TimeUnit.SECONDS.toNanos(5);

    private final Logger log;
    private final LongSupplier nanoClock;
    private long lastLine;
    private long startedAt;
    private long allArticles;
    private long allParagraphs;

    ProgressInLines(Logger log, LongSupplier nanoClock) {
        this.log = log;
        this.nanoClock = nanoClock;
        this.lastLine = nanoClock.getAsLong();
    }

    @Override
    public void checked(long bytes, long ofBytes) {
        if (isTimeForALine()) {
            log.info("checked {} of {} MB of input", bytes / 1_000_000, ofBytes / 1_000_000);
        }
    }

    @Override
    public void started(long articles, long paragraphs) {
        allArticles = articles;
        allParagraphs = paragraphs;
        startedAt = nanoClock.getAsLong();
        lastLine = startedAt;
        log.info("publishing {} paragraphs of {} articles", paragraphs, articles);
    }

    @Override
    public void progress(long articles, long paragraphs) {
        if (isTimeForALine()) {
            double seconds = Math.max(1e-9, (nanoClock.getAsLong() - startedAt) / 1e9);
            double perSecond = paragraphs / seconds;
            log.info(
                    "published {} of {} paragraphs ({} of {} articles), {}/s, {} left",
                    paragraphs,
                    allParagraphs,
                    articles,
                    allArticles,
                    perSecond < 10 ? Math.round(perSecond * 10) / 10.0 : Math.round(perSecond),
                    timeLeft(perSecond, paragraphs));
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
        log.warn("{}", problem);
    }

    @Override
    public void close() {}
}
