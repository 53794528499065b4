package io.newswire.streams.audit;

import io.newswire.streams.matching.Matcher;
import io.newswire.streams.matching.Reading;
import io.newswire.streams.matching.mentions.Mention;
import io.newswire.streams.paragraphs.Paragraph;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts a feed event by event, with plain loops: what a paragraph mentions, and at the end every aggregate.
 *
 * <p>For the maintainer. Memory does not grow with the feed. Of each article within the retention of its partition: id,
 * date, two bits a paragraph and what it taught the matcher (about 0.5 kB for one of 20 paragraphs). Of each article
 * within the largest window, besides, a reference for every subject it named; of each subject, its panes within that
 * window. The newest date of all partitions read so far is the clock for that: the final one is not older, so what lies
 * before all windows now lies before all of them at the end. It is looked for whenever the clock has moved by an eighth
 * of the largest window.
 */
final class Recount {
    private final Matcher matcher;
    private final List<RecountWindow> windows;
    private final long retention;
    private final long pane;
    private final long largest;
    private final Map<Integer, RecountedArticles> tasks = new HashMap<>();
    private final Map<String, SubjectPanes> subjects = new HashMap<>();
    private final Map<String, String> namesOfSubjects = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();
    private long clock = Long.MIN_VALUE;
    private long droppedBefore = Long.MIN_VALUE;
    private long copies;
    private long splitArticles;

    Recount(Matcher matcher, List<RecountWindow> windows, Duration retention) {
        this.matcher = matcher;
        this.windows = List.copyOf(windows);
        this.retention = retention.toMillis();
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
     * Counts an event that is not bad.
     *
     * @param task the partition that Java's partitioner gives to its key
     * @param partition the one it lies in
     * @return its mentions; null if it is a copy, which has none
     */
    @Nullable
    List<Mention> read(int task, int partition, Paragraph event) {
        RecountedArticles articles = tasks.computeIfAbsent(task, none -> new RecountedArticles());
        long publishedAt = event.publishedAt().toEpochMilli();
        RecountedArticle known = articles.get(event.articleId());
        if (known != null && known.splits(partition)) {
            splitArticles++;
            uncertain.addAll(known.subjects());
        }
        List<Mention> mentions = null;
        if (known != null && known.hasRead(event.paragraph())) {
            copies++;
        } else {
            RecountedArticle article = known == null ? new RecountedArticle(publishedAt, partition) : known;
            mentions = mentions(article, event);
            articles.put(event.articleId(), article);
        }
        clock = Math.max(clock, publishedAt);
        articles.sawDate(publishedAt);
        if (mentions != null) {
            articles.forget(retention);
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
        for (Map.Entry<String, Integer> each : ParagraphSubjects.of(mentions).entrySet()) {
            String subject = namesOfSubjects.computeIfAbsent(each.getKey(), name -> name);
            subjects.computeIfAbsent(subject, none -> new SubjectPanes())
                    .add(at, each.getValue(), article.names(subject));
            if (article.isSplit()) {
                uncertain.add(subject);
            }
        }
    }

    /** The start of the window that reaches back furthest; before the first event, none does. */
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
        subjects.values().removeIf(panes -> panes.dropBefore(start));
        namesOfSubjects.keySet().retainAll(subjects.keySet());
        for (RecountedArticles articles : tasks.values()) {
            articles.forgetSubjects(droppedBefore, start);
        }
        droppedBefore = start;
    }

    /** The article as it is remembered now; null once it is forgotten. */
    @Nullable
    RecountedArticle article(int task, String articleId) {
        RecountedArticles articles = tasks.get(task);
        return articles == null ? null : articles.get(articleId);
    }

    /** The aggregate of a key ({@code country:AFG:PT24H}) after all events; null if nothing is in that window. */
    @Nullable
    AggregateState aggregate(String key) {
        for (RecountWindow window : windows) {
            if (key.endsWith(":" + window.name())) {
                SubjectPanes panes = subjects.get(
                        key.substring(0, key.length() - window.name().length() - 1));
                return panes == null ? null : panes.over(window, clock);
            }
        }
        return null;
    }

    /** The keys of all aggregates after all events. */
    Set<String> keys() {
        Set<String> keys = new HashSet<>();
        subjects.forEach((subject, panes) -> {
            for (RecountWindow window : windows) {
                if (panes.over(window, clock) != null) {
                    keys.add(subject + ":" + window.name());
                }
            }
        });
        return keys;
    }

    /** Whether articles that are split over partitions have a part in a key, so that it depends on their order. */
    boolean isUncertain(String key) {
        return uncertain.contains(key.substring(0, key.lastIndexOf(':')));
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
