package io.newswire.producer.feed;

import io.newswire.producer.articles.Article;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are published: those dated {@code from} to {@code until}, both inclusive and null for no bound, of one
 * of the {@code sources}, compared without case, unless that is empty; of these the first {@code limit}.
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

    /** Whether date and source are wanted; the limit is for whoever counts. */
    public boolean includes(Article article) {
        return (from == null || !article.publishedAt().isBefore(from))
                && (until == null || !article.publishedAt().isAfter(until))
                && (sources.isEmpty() || (article.source() != null && sources.contains(folded(article.source()))));
    }

    private static String folded(String source) {
        return source.strip().toLowerCase(Locale.ROOT);
    }
}
