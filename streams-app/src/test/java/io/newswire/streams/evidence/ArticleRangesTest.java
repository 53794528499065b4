package io.newswire.streams.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleRangesTest {
    private final ArticleRanges ranges = new ArticleRanges();

    private void add(String articleId, int partition, long offset) {
        ranges.add(articleId.getBytes(UTF_8), partition, offset);
    }

    @Test
    void shouldKeepTheRangeOfEachOfManyArticles() {
        // When
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 100_000; i++) {
                add("article-" + i, i % 6, (1L << 32) + i + round);
            }
        }
        // Then
        for (int i = 0; i < 100_000; i++) {
            assertThat(ranges.get("article-" + i))
                    .isEqualTo(new ArticleRange(i % 6, (1L << 32) + i, (1L << 32) + i + 1));
        }
        assertThat(ranges.size()).isEqualTo(100_000);
        assertThat(ranges.get("article-100000")).isNull();
    }

    @Test
    void shouldTakeTheLaterPlaceWhereALogBeginsAnew() {
        // Given
        add("a", 0, 7);
        // When
        add("a", 0, 3);
        // Then
        assertThat(ranges.get("a")).isEqualTo(new ArticleRange(0, 3, 3));
    }
}
