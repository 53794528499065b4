package io.newswire.streams.paragraphs;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.streams.reference.ExpectedParagraph;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.SeedFolder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON on the wire is the whole contract: the bytes that the producer writes are what is read here. */
class ProducerContractTest {
    private static final Problems NONE = new Problems(true, problem -> {});

    @Test
    void shouldReadEveryFieldAsTheProducerWroteIt() throws Exception {
        // Given
        ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
        List<String> texts = new ArrayList<>();
        try (Articles articles =
                Articles.open(Formats.inputs(List.of(SeedFolder.find().path())), NONE, (bytes, of) -> {})) {
            for (Article article = articles.next(); article != null; article = articles.next()) {
                byte[] key = article.articleId().getBytes(StandardCharsets.UTF_8);
                for (io.newswire.producer.feed.Paragraph written : io.newswire.producer.feed.Paragraph.of(article)) {
                    // When
                    Paragraph read = reader.read(key, written.toJson());
                    // Then
                    assertThat(read)
                            .isEqualTo(new Paragraph(
                                    written.articleId(),
                                    written.paragraph(),
                                    written.paragraphs(),
                                    written.source(),
                                    written.url(),
                                    written.headline(),
                                    written.publishedAt(),
                                    written.text()));
                    texts.add(read.articleId() + " " + read.paragraph() + " " + read.text());
                }
            }
        }
        assertThat(texts).containsExactlyInAnyOrderElementsOf(expected());
    }

    private static List<String> expected() {
        KnownAnswer known = KnownAnswer.load();
        List<String> texts = new ArrayList<>();
        for (String article : known.articleIds()) {
            int number = 0;
            for (ExpectedParagraph paragraph : known.paragraphs(article)) {
                texts.add(article + " " + number++ + " " + paragraph.text());
            }
        }
        return texts;
    }
}
