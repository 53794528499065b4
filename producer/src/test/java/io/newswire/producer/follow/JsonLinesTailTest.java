package io.newswire.producer.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleStream;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.follow.JsonLinesTail.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTailTest {

    private static final Position START = new Position(0, 0);

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    @Test
    void shouldReadWholeLinesByDateAndTellWhereTheNextStarts() throws IOException {
        // Given
        String whole = line("b", "2021-08-31") + line("a", "2021-08-30");
        write(whole + line("c", "2021-08-30").substring(0, 20));

        // When
        JsonLinesTail tail = read(START, false);

        // Then
        assertThat(ids(tail)).containsExactly("a", "b");
        assertThat(tail.next()).isEqualTo(new Position(whole.length(), 2));
    }

    @Test
    void shouldTakeALastLineWithoutAnEndWhenItIsAnArticle() throws IOException {
        // Given
        write(line("a", "2021-08-30") + line("b", "2021-08-30").strip());

        // When
        JsonLinesTail tail = read(START, true);

        // Then
        assertThat(ids(tail)).containsExactly("a", "b");
        assertThat(tail.next().line()).isEqualTo(1);
    }

    @Test
    void shouldSayNothingOfALastLineThatIsCutOff() throws IOException {
        // Given
        write(line("a", "2021-08-30").substring(0, 20));

        // When
        JsonLinesTail tail = read(START, true);

        // Then
        assertThat(tail.articles()).isEmpty();
        assertThat(tail.next()).isEqualTo(START);
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldCountTheLinesOfProblemsFromTheStartOfTheFile() throws IOException {
        // Given
        String before = line("a", "2021-08-30");
        write(before + "nonsense\n" + line("b", "2021-08-30"));

        // When
        JsonLinesTail tail = read(new Position(before.length(), 1), false);

        // Then
        assertThat(ids(tail)).containsExactly("b");
        assertThat(problems).singleElement().asString().contains("a.jsonl:2: ");
    }

    private JsonLinesTail read(Position from, boolean toItsEnd) throws IOException {
        return JsonLinesTail.read(
                folder.resolve("a.jsonl"),
                from,
                toItsEnd,
                (in, name, told) -> ArticleStream.open(in, name, Formats.inputs(List.of()), told),
                new Problems(false, problem -> problems.add(problem.toString())));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), text);
    }

    private static List<String> ids(JsonLinesTail tail) {
        return tail.articles().stream().map(Article::articleId).toList();
    }

    private static String line(String articleId, String date) {
        return "{\"articleId\":\"" + articleId + "\",\"publishedAt\":\"" + date + "\",\"body\":\"One.\"}\n";
    }
}
