package io.newswire.producer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void shouldWriteEveryFieldInTheOrderOfTheContract() {
        // Given
        Paragraph paragraph = new Paragraph(
                "000_2f",
                3,
                26,
                "AFP",
                "https://a.example/1",
                "Kremlin welcomes",
                Instant.parse("2021-08-30T12:00:00Z"),
                "He said “no” to Côte d'Ivoire.");

        // When
        String json = new String(paragraph.toJson(), StandardCharsets.UTF_8);

        // Then
        assertThat(json)
                .isEqualTo("{\"articleId\":\"000_2f\",\"paragraph\":3,\"paragraphs\":26,\"source\":\"AFP\","
                        + "\"url\":\"https://a.example/1\",\"headline\":\"Kremlin welcomes\","
                        + "\"publishedAt\":\"2021-08-30T12:00:00Z\",\"text\":\"He said “no” to Côte d'Ivoire.\"}");
    }

    @Test
    void shouldWriteUnknownFieldsAsNull() {
        // Given
        Paragraph paragraph = new Paragraph("a", 0, 1, null, null, null, Instant.EPOCH, "x");

        // When
        String json = new String(paragraph.toJson(), StandardCharsets.UTF_8);

        // Then
        assertThat(json)
                .isEqualTo("{\"articleId\":\"a\",\"paragraph\":0,\"paragraphs\":1,\"source\":null,\"url\":null,"
                        + "\"headline\":null,\"publishedAt\":\"1970-01-01T00:00:00Z\",\"text\":\"x\"}");
    }

    @Test
    void shouldStayOnOneLineWhateverTheTextHolds() {
        // Given
        Paragraph paragraph =
                new Paragraph("a\nb", 0, 1, null, null, "\"\\", Instant.EPOCH, "tab\t \u0000 \ud83d\ude00 \u2028");

        // When
        String json = new String(paragraph.toJson(), StandardCharsets.UTF_8);

        // Then
        assertThat(json)
                .contains("\"a\\nb\"", "\"\\\"\\\\\"", "\"tab\\t \\u0000 \ud83d\ude00 \u2028\"")
                .doesNotContain("\n");
    }

    @Test
    void shouldCutAnArticleIntoItsNonBlankLines() {
        // When
        List<Paragraph> paragraphs = Paragraph.of(article("\u00a0One. \r\n \n\nTwo.\n"));

        // Then
        assertThat(paragraphs).extracting(Paragraph::text).containsExactly("One.", "Two.");
        assertThat(paragraphs).extracting(Paragraph::paragraph).containsExactly(0, 1);
        assertThat(paragraphs).extracting(Paragraph::paragraphs).containsOnly(2);
        assertThat(paragraphs).extracting(Paragraph::headline).containsOnly("H");
    }

    @Test
    void shouldLeaveOutWhatIsBeyondTheMostParagraphs() {
        // When
        List<Paragraph> paragraphs = Paragraph.of(article("x\n".repeat(10_005)));

        // Then
        assertThat(paragraphs).hasSize(10_000);
        assertThat(paragraphs.get(9_999).paragraph()).isEqualTo(9_999);
        assertThat(paragraphs.get(9_999).paragraphs()).isEqualTo(10_005);
    }

    private static Article article(String body) {
        return new Article("a", Instant.EPOCH, "S", "U", "H", body, new SourceLocation("a.txt", 0));
    }
}
