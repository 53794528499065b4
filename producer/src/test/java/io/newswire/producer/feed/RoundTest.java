package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.SourceLocation;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTest {

    @ParameterizedTest
    @CsvSource({
        "2021-08-30T12:00:00Z, 2021-08-30T12:00:00Z, 1",
        "2021-08-30T12:00:00Z, 2021-08-31T11:59:59Z, 1",
        "2021-08-30T12:00:00Z, 2021-08-31T12:00:00Z, 2",
        "2021-08-13T12:00:00Z, 2021-08-30T12:00:01Z, 18"
    })
    void shouldFollowTheRoundBeforeItByWholeDays(Instant first, Instant last, int days) {
        // Given
        Article article = new Article("a", first, "AP", "u", "h", "One.", new SourceLocation("news.jsonl", 1));

        // When
        Round second = Round.FIRST.next(first, last);
        Round third = second.next(first, last);

        // Then
        assertThat(second.of(article))
                .isEqualTo(new Article(
                        "a#2", first.plusSeconds(86_400L * days), "AP", "u", "h", "One.", article.location()));
        assertThat(third.of(article).articleId()).isEqualTo("a#3");
        assertThat(third.of(article).publishedAt()).isEqualTo(first.plusSeconds(2 * 86_400L * days));
        assertThat(second.of(article).publishedAt()).isAfter(last);
    }
}
