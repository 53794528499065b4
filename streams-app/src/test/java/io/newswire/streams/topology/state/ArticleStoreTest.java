package io.newswire.streams.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.memory.ArticleState;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class ArticleStoreTest {
    private final KeyValueStore<byte[], byte[]> articles = store("articles");
    private final KeyValueStore<byte[], byte[]> byDate = store("articles-by-date");
    private final ArticleStore shelf = new ArticleStore(articles, byDate);

    private static KeyValueStore<byte[], byte[]> store(String name) {
        KeyValueStore<byte[], byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.ByteArray(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<>().getStateStoreContext(), store);
        return store;
    }

    private void put(long date) {
        ArticleState memory = ArticleState.of(date);
        shelf.put("article-" + date, memory, true);
    }

    private boolean has(long date) {
        return shelf.get("article-" + date) != null;
    }

    private static int size(KeyValueStore<byte[], byte[]> store) {
        int size = 0;
        try (KeyValueIterator<byte[], byte[]> all = store.all()) {
            for (; all.hasNext(); all.next()) {
                size++;
            }
        }
        return size;
    }

    @Test
    void shouldForgetWhatIsAsOldAsADateInBothStores() {
        // Given
        put(-5);
        put(10);
        put(20);
        shelf.write();
        // When
        shelf.forgetUpTo(10);
        // Then
        assertThat(has(-5)).isFalse();
        assertThat(has(10)).isFalse();
        assertThat(has(20)).isTrue();
        assertThat(size(articles)).isEqualTo(1);
        assertThat(size(byDate)).isEqualTo(1);
    }

    /** What would be written then is of an article that is gone, and would be there for ever. */
    @Test
    void shouldWriteNothingOfAnArticleForgottenBeforeItWasWritten() {
        // Given
        put(10);
        shelf.forgetUpTo(10);
        // When
        shelf.write();
        // Then
        assertThat(has(10)).isFalse();
        assertThat(size(articles)).isZero();
    }

    @Test
    void shouldKnowWhatIsNotWrittenYetHoweverMuchCameAfterIt() {
        // When
        for (int date = 1; date <= 2_000; date++) {
            put(date);
        }
        // Then
        assertThat(has(1)).isTrue();
        assertThat(size(articles)).isZero();
    }

    @Test
    void shouldForgetAFewAtATimeTheOldestFirst() {
        // Given
        for (int date = 20; date > 0; date--) {
            put(date);
        }
        // When
        shelf.forgetUpTo(100);
        // Then
        assertThat(size(byDate)).isEqualTo(12);
        assertThat(has(8)).isFalse();
        assertThat(has(9)).isTrue();
        // When
        shelf.forgetUpTo(100);
        shelf.forgetUpTo(100);
        // Then
        assertThat(size(byDate)).isZero();
    }

    @Test
    void shouldFindAnArticleThatCameLateAndIsOlderThanWhatWasForgotten() {
        // Given
        put(50);
        put(90);
        shelf.forgetUpTo(50);
        put(30);
        // When
        shelf.forgetUpTo(50);
        // Then
        assertThat(has(30)).isFalse();
        assertThat(has(90)).isTrue();
    }

    /** Tombstones of what was forgotten make a reading from the beginning longer every day. */
    @Test
    void shouldReadItsIndexFromTheBeginningAtItsStartOnly() {
        // Given
        AtomicInteger scans = new AtomicInteger();
        ArticleStore watched = new ArticleStore(articles, countingScans(scans));
        int atStart = scans.get();
        ArticleState memory = ArticleState.of(1);
        watched.put("article-1", memory, true);
        // When
        watched.forgetUpTo(1);
        // Then
        assertThat(size(byDate)).isZero();
        assertThat(atStart).isEqualTo(1);
        assertThat(scans).hasValue(atStart);
    }

    @SuppressWarnings("unchecked")
    private KeyValueStore<byte[], byte[]> countingScans(AtomicInteger scans) {
        return (KeyValueStore<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {KeyValueStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("all")) {
                        scans.incrementAndGet();
                    }
                    return method.invoke(byDate, arguments);
                });
    }
}
