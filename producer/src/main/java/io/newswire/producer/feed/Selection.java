package io.newswire.producer.feed;

import io.newswire.producer.articles.Article;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles to publish: those from {@code from} to {@code until} (both inclusive, null for no bound) with one of
 * the {@code sources} (in any case; empty for all). Only the first {@code limit} of them are published.
 */
public record Selection(@Nullable Instant from, @Nullable Instant until, Set<String> sources, long limit) {

    public static final long NO_LIMIT = Long.MAX_VALUE;

    public static final Selection ALL = new Selection(null, null, Set.of(), NO_LIMIT);

    public Selection {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
        sources = sources.stream().map(Selection::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether date and source are wanted; the caller counts up to the limit. */
    public boolean includes(Article article) {
        return (from == null || !article.publishedAt().isBefore(from))
                && (until == null || !article.publishedAt().isAfter(until))
                && (sources.isEmpty() || (article.source() != null && sources.contains(folded(article.source()))));
    }

    private static String folded(String source) {
        return source.strip().toLowerCase(Locale.ROOT);
    }
}
