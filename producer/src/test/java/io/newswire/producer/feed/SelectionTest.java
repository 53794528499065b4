package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.SourceLocation;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2021-08-30T00:00:00Z,           Reuters,   true
            2021-08-31T23:59:59.999999999Z, ' REUTERS', true
            2021-08-29T23:59:59.999999999Z, Reuters,   false
            2021-09-01T00:00:00Z,           Reuters,   false
            2021-08-30T12:00:00Z,           AP,        false
            2021-08-30T12:00:00Z,           -,         false
            """)
    void shouldIncludeWholeDaysAndNamedSources(Instant publishedAt, @Nullable String source, boolean included) {
        // Given
        Selection selection = new Selection(
                FeedDate.first("2021-08-30"), FeedDate.last("2021-08-31"), Set.of("reuters"), Selection.NO_LIMIT);

        // When
        boolean includes = selection.includes(
                new Article("a", publishedAt, source, null, null, "One.", new SourceLocation("news.jsonl", 1)));

        // Then
        assertThat(includes).isEqualTo(included);
    }
}
