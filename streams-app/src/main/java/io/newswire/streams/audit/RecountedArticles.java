package io.newswire.streams.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The articles that the application remembers, for each task that reads their keys. With each event, a task forgets at
 * most eight articles, the oldest first, that are older than the retention before its newest date. The
 * {@value #MOST_AT_HAND} articles used last are in memory, the others on disk.
 */
final class RecountedArticles {
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_AT_HAND = 1_000;

    private final DiskTable articles;
    private final DiskTable byDate;
    private final Map<Integer, TaskDates> tasks = new HashMap<>();
    private final Map<Key, RecountedArticle> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RecountedArticle> eldest) {
            boolean isFull = size() > MOST_AT_HAND;
            if (isFull && eldest.getValue().hasChanged()) {
                articles.put(eldest.getKey().toBytes(), eldest.getValue().toBytes());
            }
            return isFull;
        }
    };

    private record Key(int task, String articleId) {
        byte[] toBytes() {
            byte[] id = articleId.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(Integer.BYTES + id.length)
                    .putInt(task)
                    .put(id)
                    .array();
        }
    }

    /** Articles with the same date are forgotten in the order of the bytes of their ids. */
    private record Due(int task, long date, byte[] articleId) {
        static Due parse(byte[] row) {
            ByteBuffer in = ByteBuffer.wrap(row);
            int task = in.getInt();
            long date = in.getLong() ^ Long.MIN_VALUE;
            byte[] id = new byte[in.remaining()];
            in.get(id);
            return new Due(task, date, id);
        }

        byte[] toBytes() {
            return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + articleId.length)
                    .putInt(task)
                    .putLong(date ^ Long.MIN_VALUE)
                    .put(articleId)
                    .array();
        }
    }

    private static final class TaskDates {
        private long newest = Long.MIN_VALUE;
        // No article of the task is older than this.
        private long oldest = Long.MAX_VALUE;
    }

    RecountedArticles(DiskTables tables) {
        articles = tables.add("articles");
        byDate = tables.add("articles-by-date");
    }

    @Nullable
    RecountedArticle get(int task, String articleId) {
        Key key = new Key(task, articleId);
        RecountedArticle article = atHand.get(key);
        if (article == null) {
            byte[] bytes = articles.get(key.toBytes());
            article = bytes == null ? null : RecountedArticle.fromBytes(bytes);
            if (article != null) {
                atHand.put(key, article);
            }
        }
        return article;
    }

    void add(int task, String articleId, RecountedArticle article) {
        TaskDates dates = dates(task);
        dates.oldest = Math.min(dates.oldest, article.date());
        byDate.put(new Due(task, article.date(), articleId.getBytes(StandardCharsets.UTF_8)).toBytes(), new byte[0]);
        atHand.put(new Key(task, articleId), article);
    }

    private TaskDates dates(int task) {
        return tasks.computeIfAbsent(task, none -> new TaskDates());
    }

    void sawDate(int task, long publishedAt) {
        TaskDates dates = dates(task);
        dates.newest = Math.max(dates.newest, publishedAt);
    }

    void forget(int task, long retention) {
        TaskDates dates = dates(task);
        long last = dates.newest - retention;
        if (dates.oldest > last) {
            return;
        }
        List<Due> old = new ArrayList<>(MOST_AT_ONCE);
        long oldest = Long.MAX_VALUE;
        try (DiskTable.Cursor rows = byDate.from(new Due(task, dates.oldest, new byte[0]).toBytes())) {
            while (rows.isValid() && oldest == Long.MAX_VALUE) {
                Due next = Due.parse(rows.key());
                if (next.task() != task) {
                    break;
                }
                if (old.size() == MOST_AT_ONCE || next.date() > last) {
                    oldest = next.date();
                } else {
                    old.add(next);
                }
                rows.next();
            }
        }
        dates.oldest = oldest;
        old.forEach(this::delete);
    }

    private void delete(Due due) {
        Key key = new Key(due.task(), new String(due.articleId(), StandardCharsets.UTF_8));
        byDate.delete(due.toBytes());
        articles.delete(key.toBytes());
        atHand.remove(key);
    }
}
