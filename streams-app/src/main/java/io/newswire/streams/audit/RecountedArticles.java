package io.newswire.streams.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The articles that one task of the application remembers: all whose key has the same partition. Oldest first, eight at
 * most with each event, those are forgotten that the newest date has left behind by the retention.
 */
final class RecountedArticles {
    private static final int MOST_AT_ONCE = 8;

    private final Map<String, RecountedArticle> byId = new HashMap<>();
    private final TreeMap<Due, String> byDate = new TreeMap<>();
    private long newest = Long.MIN_VALUE;

    /** Articles of one date are forgotten in the order of the bytes of their ids. */
    private record Due(long date, byte[] id) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int byDate = Long.compare(date, other.date);
            return byDate != 0 ? byDate : Arrays.compareUnsigned(id, other.id);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Due that && compareTo(that) == 0;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(date) + Arrays.hashCode(id);
        }
    }

    @Nullable
    RecountedArticle get(String articleId) {
        return byId.get(articleId);
    }

    void put(String articleId, RecountedArticle article) {
        if (byId.put(articleId, article) == null) {
            byDate.put(new Due(article.date(), bytes(articleId)), articleId);
        }
    }

    private static byte[] bytes(String articleId) {
        return articleId.getBytes(StandardCharsets.UTF_8);
    }

    void sawDate(long publishedAt) {
        newest = Math.max(newest, publishedAt);
    }

    void forget(long retention) {
        for (int i = 0; i < MOST_AT_ONCE && !byDate.isEmpty(); i++) {
            Map.Entry<Due, String> oldest = byDate.firstEntry();
            if (oldest.getKey().date() > newest - retention) {
                return;
            }
            byDate.remove(oldest.getKey());
            byId.remove(oldest.getValue());
        }
    }

    /** Drops what only counting needs, of the articles dated from {@code from} up to {@code to} (epoch ms). */
    void forgetSubjects(long from, long to) {
        for (String id : byDate.subMap(new Due(from, new byte[0]), new Due(to, new byte[0]))
                .values()) {
            RecountedArticle article = byId.get(id);
            if (article != null) {
                article.forgetSubjects();
            }
        }
    }
}
