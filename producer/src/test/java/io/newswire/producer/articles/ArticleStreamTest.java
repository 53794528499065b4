package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.formats.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleStreamTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    void shouldReadArticlesInTheOrderOfTheStreamAndReportProblemsOnTheWay() throws IOException {
        // Given
        String lines = """
                {"articleId":"late","publishedAt":"2021-08-30","body":"x"}
                nonsense
                {"articleId":"early","publishedAt":"2021-08-01","body":"x"}
                """;

        // When
        List<String> read = read(lines);

        // Then
        assertThat(read).containsExactly("late", "early");
        assertThat(problems).singleElement().asString().startsWith("standard input:2: bad JSON at column 1: ");
    }

    @Test
    void shouldReportALineInOneLineHoweverItsTextLooks() throws IOException {
        // Given
        String line = "{\"articleId\":\"a\",\"publishedAt\":\"\\u001b[31m\\n\\u2028x\",\"body\":\"x\"}";

        // When
        List<String> read = read(line);

        // Then
        assertThat(read).isEmpty();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("standard input:1: publishedAt '\\u001b[31m\\u000a\\u2028x' is no date that is known");
    }

    private List<String> read(String lines) throws IOException {
        List<String> ids = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        Problems all = new Problems(false, problem -> problems.add(problem.toString()));
        try (ArticleStream stream = ArticleStream.open(in, "standard input", Formats.inputs(List.of()), all)) {
            for (Article article = stream.next(); article != null; article = stream.next()) {
                ids.add(article.articleId());
            }
        }
        return ids;
    }
}
