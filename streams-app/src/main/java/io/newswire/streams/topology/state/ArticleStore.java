package io.newswire.streams.topology.state;

import io.newswire.streams.memory.ArticleState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The states of articles, and an index of them by date. The index finds what is to be forgotten without a scan. Eight at
 * most are forgotten with each event, so that no event waits long and the same events always forget the same. The
 * paragraphs of an article follow each other, so the articles used last are kept as objects; what has changed is written
 * once per article and commit.
 */
public final class ArticleStore {
    private static final int MOST_AT_ONCE = 8;
    private static final int MOST_AT_HAND = 500;
    /** However far commits are apart, no more than this waits for one. */
    private static final int MOST_UNWRITTEN = 5_000;

    private static final byte[] PRESENT = {1};
    private static final byte[] END_OF_INDEX = indexKey(Long.MAX_VALUE, new byte[0]);

    private final KeyValueStore<byte[], byte[]> articles;
    private final KeyValueStore<byte[], byte[]> byDate;
    private final Map<String, ArticleState> unwritten = new HashMap<>();
    private final Map<String, ArticleState> atHand = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArticleState> eldest) {
            return size() > MOST_AT_HAND;
        }
    };
    // No article in the store is older. While none can be due, the index is not asked.
    private long oldest;

    public ArticleStore(KeyValueStore<byte[], byte[]> articles, KeyValueStore<byte[], byte[]> byDate) {
        this.articles = articles;
        this.byDate = byDate;
        try (KeyValueIterator<byte[], byte[]> all = byDate.all()) {
            oldest = all.hasNext() ? dateOf(all.next().key) : Long.MAX_VALUE;
        }
    }

    public @Nullable ArticleState get(String articleId) {
        ArticleState memory = atHand.get(articleId);
        if (memory == null) {
            memory = unwritten.get(articleId);
        }
        if (memory == null) {
            byte[] stored = articles.get(keyOf(articleId));
            memory = stored == null ? null : ArticleState.fromBytes(stored);
        }
        return memory;
    }

    /** Stores an article, or its new state. */
    public void put(String articleId, ArticleState memory, boolean isNew) {
        if (isNew) {
            byDate.put(indexKey(memory.date(), keyOf(articleId)), PRESENT);
            oldest = Math.min(oldest, memory.date());
        }
        atHand.put(articleId, memory);
        unwritten.put(articleId, memory);
        if (unwritten.size() > MOST_UNWRITTEN) {
            write();
        }
    }

    /** Writes what has changed to the store, in the transaction that commits the events it comes from. */
    public void write() {
        unwritten.forEach((articleId, memory) -> articles.put(keyOf(articleId), memory.toBytes()));
        unwritten.clear();
    }

    /** Forgets up to {@value #MOST_AT_ONCE} articles dated {@code date} (epoch ms) or before. */
    public void forgetUpTo(long date) {
        if (oldest > date) {
            return;
        }
        List<byte[]> due = new ArrayList<>(MOST_AT_ONCE);
        // Not from the beginning: what was forgotten before still lies there as tombstones, more of them every day.
        byte[] from = indexKey(oldest, new byte[0]);
        oldest = Long.MAX_VALUE;
        try (KeyValueIterator<byte[], byte[]> rest = byDate.range(from, END_OF_INDEX)) {
            while (rest.hasNext() && oldest == Long.MAX_VALUE) {
                KeyValue<byte[], byte[]> next = rest.next();
                if (due.size() == MOST_AT_ONCE || dateOf(next.key) > date) {
                    oldest = dateOf(next.key);
                } else {
                    due.add(next.key);
                }
            }
        }
        for (byte[] key : due) {
            byDate.delete(key);
            byte[] articleId = articleOf(key);
            String id = new String(articleId, StandardCharsets.UTF_8);
            articles.delete(articleId);
            unwritten.remove(id);
            atHand.remove(id);
        }
    }

    private static byte[] indexKey(long date, byte[] articleId) {
        return ByteBuffer.allocate(Long.BYTES + articleId.length)
                .putLong(date ^ Long.MIN_VALUE)
                .put(articleId)
                .array();
    }

    private static long dateOf(byte[] indexKey) {
        return ByteBuffer.wrap(indexKey).getLong() ^ Long.MIN_VALUE;
    }

    private static byte[] articleOf(byte[] indexKey) {
        byte[] articleId = new byte[indexKey.length - Long.BYTES];
        System.arraycopy(indexKey, Long.BYTES, articleId, 0, articleId.length);
        return articleId;
    }

    private static byte[] keyOf(String articleId) {
        return articleId.getBytes(StandardCharsets.UTF_8);
    }
}
