package io.newswire.streams.web.api;

import io.newswire.streams.evidence.MentionedParagraph;
import io.newswire.streams.evidence.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of paragraphs, the newest first. Paragraphs of one article with the same date stand together in the
 * order of the article, as one reads them; an article that is longer than the page goes on with its earlier paragraphs on
 * the next page.
 *
 * @param next the next page begins before this position; null on the last page
 */
record MentionPage(List<MentionedParagraph> items, @Nullable Place next) {
    private static final int MOST_READ_AT_ONCE = 50;

    MentionPage {
        items = List.copyOf(items);
    }

    /**
     * Reads paragraphs until the page is full or the list ends.
     *
     * @param places the newest first
     * @param before only paragraphs older than this position; null for the first page
     * @param fetch returns the paragraphs at the given positions
     */
    static MentionPage of(
            List<Place> places,
            @Nullable Place before,
            int limit,
            Predicate<MentionedParagraph> filter,
            Function<Collection<Place>, List<MentionedParagraph>> fetch) {
        List<Place> left = places.stream()
                .filter(each -> before == null || each.compareTo(before) > 0)
                .toList();
        List<MentionedParagraph> items = new ArrayList<>();
        int read = 0;
        while (read < left.size() && items.size() < limit) {
            int to = Math.min(left.size(), read + Math.min(limit, MOST_READ_AT_ONCE));
            for (MentionedParagraph each : fetch.apply(left.subList(read, to))) {
                if (items.size() < limit && filter.test(each)) {
                    items.add(each);
                }
            }
            read = to;
        }
        boolean isFull = items.size() == limit;
        Place last = isFull ? items.get(limit - 1).place() : null;
        boolean isMore = last != null && left.get(left.size() - 1).compareTo(last) > 0;
        return new MentionPage(inReadingOrder(items), isMore ? last : null);
    }

    private record DatedArticle(Instant publishedAt, String articleId) {}

    private static List<MentionedParagraph> inReadingOrder(List<MentionedParagraph> newestFirst) {
        Map<DatedArticle, List<MentionedParagraph>> articles = new LinkedHashMap<>();
        for (MentionedParagraph each : newestFirst) {
            articles.computeIfAbsent(
                            new DatedArticle(each.publishedAt(), each.articleId()), article -> new ArrayList<>())
                    .add(each);
        }
        return articles.values().stream()
                .flatMap(article -> article.stream().sorted(Comparator.comparing(MentionedParagraph::paragraph)))
                .toList();
    }
}
