package io.newswire.streams.audit;

import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.Paragraph;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts a feed event by event, with plain loops: the mentions of each paragraph, and at the end every aggregate.
 *
 * <p>For the maintainer. Memory does not grow with the feed: articles and subjects are on disk ({@link DiskTables}),
 * and only those used last are in memory. An article is kept for the retention of its partition: its date, two bits per
 * paragraph, what it taught the matcher and, while it is in a window, its subjects. A subject has one row for each
 * pane. Old panes are dropped by the newest date of all partitions read so far. That is safe because this date never
 * decreases: a pane before all windows now is also before all windows at the end. Panes are dropped whenever the clock
 * has moved by an eighth of the largest window, so each row is looked at about nine times.
 */
final class Recount {
    private final Matcher matcher;
    private final List<RecountWindow> windows;
    private final long retention;
    private final long pane;
    private final long largest;
    private final RecountedArticles articles;
    private final RecountedSubjects subjects;
    private long clock = Long.MIN_VALUE;
    private long droppedBefore = Long.MIN_VALUE;
    private long copies;
    private long splitArticles;

    Recount(Matcher matcher, List<RecountWindow> windows, Duration retention, DiskTables tables) {
        this.matcher = matcher;
        this.windows = List.copyOf(windows);
        this.retention = retention.toMillis();
        articles = new RecountedArticles(tables);
        subjects = new RecountedSubjects(tables);
        BigInteger divisor = BigInteger.ZERO;
        long size = 0;
        for (RecountWindow window : windows) {
            divisor = divisor.gcd(BigInteger.valueOf(window.slide()));
            size = Math.max(size, window.size());
        }
        pane = divisor.longValueExact();
        largest = size;
    }

    /**
     * Counts a valid event.
     *
     * @param task the partition that Java's partitioner gives to its key
     * @param partition the partition in which it was found
     * @return its mentions; null if it is a copy, which counts nothing
     */
    @Nullable
    List<Mention> read(int task, int partition, Paragraph event) {
        long publishedAt = event.publishedAt().toEpochMilli();
        RecountedArticle known = articles.get(task, event.articleId());
        if (known != null && known.date() < oldestStart()) {
            known.forgetSubjects();
        }
        if (known != null && known.splits(partition)) {
            splitArticles++;
            known.subjects().forEach(subjects::markUncertain);
        }
        List<Mention> mentions = null;
        if (known != null && known.hasRead(event.paragraph())) {
            copies++;
        } else {
            RecountedArticle article = known == null ? new RecountedArticle(publishedAt, partition) : known;
            mentions = mentions(article, event);
            if (known == null) {
                articles.add(task, event.articleId(), article);
            }
        }
        clock = Math.max(clock, publishedAt);
        articles.sawDate(task, publishedAt);
        if (mentions != null) {
            articles.forget(task, retention);
        }
        dropWhatIsOld();
        return mentions;
    }

    private List<Mention> mentions(RecountedArticle article, Paragraph event) {
        Instant date = Instant.ofEpochMilli(article.date());
        Reading reading = matcher.read(event.text(), event.headline(), date, article.knowledge());
        article.markRead(event.paragraph(), reading.learned());
        if (article.date() >= oldestStart()) {
            count(article, reading.mentions());
        }
        return reading.mentions();
    }

    private void count(RecountedArticle article, List<Mention> mentions) {
        long at = Math.floorDiv(article.date(), pane) * pane;
        ParagraphSubjects.of(mentions).forEach((subject, times) -> {
            subjects.add(subject, at, times, article.names(subject));
            if (article.isSplit()) {
                subjects.markUncertain(subject);
            }
        });
    }

    /** The earliest start of all windows; {@link Long#MIN_VALUE} before the first event. */
    private long oldestStart() {
        long oldest = Long.MAX_VALUE;
        for (RecountWindow window : windows) {
            oldest = Math.min(oldest, clock == Long.MIN_VALUE ? Long.MIN_VALUE : window.start(clock));
        }
        return oldest;
    }

    private void dropWhatIsOld() {
        long start = oldestStart();
        if (droppedBefore != Long.MIN_VALUE && start - droppedBefore < largest / 8) {
            return;
        }
        subjects.dropBefore(start);
        droppedBefore = start;
    }

    /** The article as it is remembered now; null once it is forgotten. */
    @Nullable
    RecountedArticle article(int task, String articleId) {
        return articles.get(task, articleId);
    }

    /** Every subject after all events, in order. Close the rows after use. */
    RecountedSubjects.Rows subjects() {
        return subjects.rows();
    }

    /**
     * The aggregates of a subject after all events, by the name of the window; windows without a mention are left out.
     */
    Map<String, AggregateState> aggregates(RecountedSubjects.Counted subject) {
        Map<String, AggregateState> aggregates = new HashMap<>();
        for (RecountWindow window : windows) {
            AggregateState state = subject.panes().over(window, clock);
            if (state != null) {
                aggregates.put(window.name(), state);
            }
        }
        return aggregates;
    }

    /** The newest date of all events, epoch ms. */
    long clock() {
        return clock;
    }

    long copies() {
        return copies;
    }

    long splitArticles() {
        return splitArticles;
    }
}
