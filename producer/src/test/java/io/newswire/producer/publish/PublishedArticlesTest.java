package io.newswire.producer.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PublishedArticlesTest {

    private final PublishedArticles published = new PublishedArticles();

    @Test
    void shouldKnowAnArticleOnceAllItsParagraphsAreThere() {
        // Given
        record("a", "{\"articleId\":\"a\",\"paragraph\":0,\"paragraphs\":2,\"text\":\"One.\"}");
        boolean early = published.has("a");

        // When
        record("a", "{\"articleId\":\"a\",\"paragraph\":1,\"paragraphs\":2,\"text\":\"Two.\"}");

        // Then
        assertThat(early).isFalse();
        assertThat(published.has("a")).isTrue();
        assertThat(published.has("b")).isFalse();
        assertThat(published.count()).isEqualTo(1);
    }

    @Test
    void shouldKnowWhichParagraphsAreThereOfAnArticleThatWasCutOff() {
        // When
        record("a", "{\"paragraph\":0,\"paragraphs\":3,\"text\":\"One.\"}");
        record("a", "{\"paragraph\":0,\"paragraphs\":3,\"text\":\"One.\"}");

        // Then
        BitSet first = new BitSet();
        first.set(0);
        assertThat(published.paragraphs("a")).isEqualTo(first);
        assertThat(published.paragraphs("b").isEmpty()).isTrue();
    }

    @Test
    void shouldTakeAnArticleOfTooManyParagraphsForWholeWithTheLastThatIsPublished() {
        // When
        for (int i = 0; i < 10_000; i++) {
            record("a", "{\"paragraph\":" + i + ",\"paragraphs\":12000}");
        }

        // Then
        assertThat(published.has("a")).isTrue();
    }

    @Test
    void shouldPassOverWhatIsNoParagraph() {
        // When
        published.add(null, "{}".getBytes(UTF_8));
        published.add("a".getBytes(UTF_8), null);
        record("a", "nonsense");
        record("a", "[1]");
        record("a", "{\"paragraph\":-1,\"paragraphs\":1}");
        record("a", "{\"paragraph\":99999999999,\"paragraphs\":1}");

        // Then
        assertThat(published.has("a")).isFalse();
    }

    private void record(String key, String value) {
        published.add(key.getBytes(UTF_8), value.getBytes(UTF_8));
    }
}
