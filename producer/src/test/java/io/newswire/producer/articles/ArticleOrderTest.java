package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleOrderTest {

    @Test
    void shouldSortAsAStableSortByDateDoes() {
        // Given
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 2, 3, 255, 256, 257, 5_000}) {
            List<Instant> dates = new ArrayList<>();
            ArticleOrder order = new ArticleOrder();
            for (int i = 0; i < size; i++) {
                Instant date = Instant.EPOCH.plusNanos((random.nextInt(size) - size / 2) * 1_000L);
                dates.add(date);
                order.add(date, new ArticleOrder.Position(i % 3, i, i + 1, i + 2), i, i);
            }
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                expected.add(i);
            }
            expected.sort(Comparator.comparing(dates::get));

            // When
            order.sort();

            // Then
            for (int rank = 0; rank < size; rank++) {
                int article = expected.get(rank);
                assertThat(order.position(rank))
                        .isEqualTo(new ArticleOrder.Position(article % 3, article, article + 1, article + 2));
            }
            assertThat(order.size()).isEqualTo(size);
        }
    }
}
