package io.newswire.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.matching.knowledge.ArticleKnowledge;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecountedArticlesTest {
    private static final int MORE_THAN_FIT_INTO_MEMORY = 2_500;

    private final DiskTables tables = new DiskTables();
    private final RecountedArticles articles = new RecountedArticles(tables);

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void shouldKnowOfAnArticleOnDiskWhatItKnewInMemory() {
        // Given
        RecountedArticle first = new RecountedArticle(-1, 2);
        articles.add(0, "first", first);
        first.markRead(3, ArticleKnowledge.none());
        first.names("country:AFG");
        first.splits(1);
        fill();
        Objects.requireNonNull(articles.get(0, "first")).markWritten(9_999);
        fill();
        // When
        RecountedArticle found = Objects.requireNonNull(articles.get(0, "first"));
        // Then
        assertThat(found).isNotSameAs(first);
        assertThat(found.date()).isEqualTo(-1);
        assertThat(found.hasRead(3)).isTrue();
        assertThat(found.hasRead(4)).isFalse();
        assertThat(found.isWritten(9_999)).isTrue();
        assertThat(found.subjects()).containsExactly("country:AFG");
        assertThat(found.isSplit()).isTrue();
        assertThat(articles.get(1, "first")).isNull();
    }

    @Test
    void shouldForgetOnDiskToo() {
        // Given
        articles.add(0, "old", new RecountedArticle(1_000, 0));
        fill();
        articles.sawDate(0, 5_000);
        // When
        articles.forget(0, 4_000);
        // Then
        assertThat(articles.get(0, "old")).isNull();
        assertThat(articles.get(0, "filler-0")).isNotNull();
    }

    private void fill() {
        for (int i = 0; i < MORE_THAN_FIT_INTO_MEMORY; i++) {
            if (articles.get(0, "filler-" + i) == null) {
                articles.add(0, "filler-" + i, new RecountedArticle(10_000, 0));
            }
        }
    }
}
