package io.newswire.producer.articles;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds articles whose date is probably wrong, see {@link OutlierRule}. A single article dated years after all others
 * would move the feed clock past them, and every window would be empty.
 */
final class DateOutliers {

    private static final Logger LOG = LoggerFactory.getLogger(DateOutliers.class);
    private static final int FEWEST_ARTICLES = 5;
    private static final int ONE_IN = 100;
    private static final int TIMES_THE_LONGEST_PAUSE = 10;

    private final ArticleOrder order;
    private final OutlierRule rule;
    private final Problems problems;
    private int first;
    private int end;

    DateOutliers(ArticleOrder order, OutlierRule rule, Problems problems) {
        this.order = order;
        this.rule = rule;
        this.problems = problems;
    }

    /** Reports the outliers and removes them from the order; returns the number of their paragraphs. */
    long leaveOut(Function<ArticleOrder.Position, @Nullable Article> reader) {
        int all = order.size();
        if (all < FEWEST_ARTICLES) {
            return 0;
        }
        findLargestGroup();
        int outside = all - (end - first);
        if (outside == 0 || outside > Math.max(1, all / ONE_IN) || !areFarApart()) {
            return 0;
        }
        long paragraphs = 0;
        for (int rank = 0; rank < all; rank++) {
            Article article = rank < first || rank >= end ? reader.apply(order.position(rank)) : null;
            if (article != null) {
                tell(article, rank);
                paragraphs += Articles.paragraphsOf(article);
            }
        }
        if (rule.keep()) {
            return 0;
        }
        order.keep(first, end);
        return paragraphs;
    }

    /** Finds the largest run of articles in which no pause is longer than the gap. */
    private void findLargestGroup() {
        int start = 0;
        for (int rank = 1; rank <= order.size(); rank++) {
            if (rank == order.size() || pause(rank) > micros(rule.gap())) {
                if (rank - start > end - first) {
                    first = start;
                    end = rank;
                }
                start = rank;
            }
        }
    }

    private boolean areFarApart() {
        long longest = 0;
        for (int rank = first + 1; rank < end; rank++) {
            longest = Math.max(longest, pause(rank));
        }
        long far = longest * TIMES_THE_LONGEST_PAUSE;
        return (first == 0 || pause(first) > far) && (end == order.size() || pause(end) > far);
    }

    private long pause(int rank) {
        return order.micros(rank) - order.micros(rank - 1);
    }

    private static long micros(Duration duration) {
        return duration.toMillis() * 1_000;
    }

    private void tell(Article article, int rank) {
        boolean before = rank < first;
        long apart = before ? order.micros(first) - order.micros(rank) : order.micros(rank) - order.micros(end - 1);
        String text = String.format(
                "article %s is dated %s, %,d days %s the rest",
                article.articleId(),
                article.publishedAt().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10),
                Duration.of(apart, ChronoUnit.MICROS).toDays(),
                before ? "before" : "after");
        if (rule.keep()) {
            LOG.warn("{}", new Problem(article.location(), text));
        } else {
            problems.report(article.location(), "outlier", text + "; left out, --keep-outliers publishes it");
        }
    }
}
