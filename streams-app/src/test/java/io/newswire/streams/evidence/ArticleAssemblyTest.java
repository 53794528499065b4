package io.newswire.streams.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.streams.kafka.ParagraphPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ArticleAssemblyTest {
    private static final String NOON = "2021-08-30T12:00:00Z";
    private final ArticleAssembly assembly = new ArticleAssembly("a");

    private static MentionedParagraph paragraph(int number) {
        String json =
                Sentences.paragraph("a", number, NOON).country("IRN", 0, 4).json();
        return Objects.requireNonNull(
                MentionedParagraph.of(new ConsumerRecord<>("news.mentions", 0, 0, new byte[0], json.getBytes(UTF_8))));
    }

    private List<ArticleAssembly.Stretch> stretches() {
        List<ArticleAssembly.Stretch> all = new ArrayList<>();
        for (ArticleAssembly.Stretch each = assembly.next(); each != null; each = assembly.next()) {
            all.add(each);
        }
        return all;
    }

    @Test
    void shouldLookWhereTheParagraphsLieAndThenAroundThat() {
        // Given
        assembly.addMentions(paragraph(1), new ParagraphPosition(4, 5_001));
        // When
        List<ArticleAssembly.Stretch> stretches = stretches();
        // Then
        assertThat(stretches)
                .containsExactly(
                        new ArticleAssembly.Stretch(4, 5_000, 5_003),
                        new ArticleAssembly.Stretch(4, 4_000, 5_000),
                        new ArticleAssembly.Stretch(4, 5_003, 6_003),
                        new ArticleAssembly.Stretch(4, 0, 4_000),
                        new ArticleAssembly.Stretch(4, 6_003, 15_003));
        assertThat(assembly.article().complete()).isFalse();
        assertThat(assembly.article().paragraphs()).isEqualTo(3);
    }

    @Test
    void shouldLookNoFurtherOnceAllIsFound() {
        // Given
        assembly.addMentions(paragraph(1), new ParagraphPosition(4, 5_001));
        assembly.next();
        // When
        assembly.addText(paragraph(0));
        assembly.addText(paragraph(2));
        // Then
        assertThat(assembly.next()).isNull();
        WholeArticle article = assembly.article();
        assertThat(article.complete()).isTrue();
        assertThat(article.items()).extracting(WholeArticle.Item::paragraph).containsExactly(0, 1, 2);
        assertThat(article.items()).extracting(each -> each.mentions().size()).containsExactly(0, 1, 0);
    }

    @Test
    void shouldShowWhatHasMentionsWhereNobodySaysWhereTheRestLies() {
        // Given
        assembly.addMentions(paragraph(1), null);
        // When
        List<ArticleAssembly.Stretch> stretches = stretches();
        // Then
        assertThat(stretches).isEmpty();
        assertThat(assembly.article().items()).hasSize(1);
        assertThat(assembly.article().complete()).isFalse();
    }
}
