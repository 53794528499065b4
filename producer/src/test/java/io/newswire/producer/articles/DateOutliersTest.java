package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates that are probably wrong. */
class DateOutliersTest {

    @TempDir
    private Path dir;

    private final List<String> problems = new ArrayList<>();

    static Stream<Arguments> dates() {
        List<String> week = List.of("2021-08-23", "2021-08-25", "2021-08-26", "2021-08-27", "2021-08-30");
        List<String> seeds = List.of("2021-08-13", "2021-08-23", "2021-08-25", "2021-08-26", "2021-08-30");
        List<String> monthly =
                List.of("2021-01-01", "2021-02-01", "2021-03-01", "2021-04-01", "2021-05-01", "2021-06-01");
        return Stream.of(
                Arguments.of("one far in the future", week, List.of("2026-11-20"), List.of("2026-11-20")),
                Arguments.of("one far in the past", week, List.of("1999-12-31"), List.of("1999-12-31")),
                Arguments.of("none", week, List.of(), List.of()),
                Arguments.of("as far as the largest window", week, List.of("2021-09-06"), List.of()),
                Arguments.of("a pause like the others", seeds, List.of(), List.of()),
                Arguments.of("all far apart", monthly, List.of("2021-07-01"), List.of()),
                Arguments.of("two of few are no exception", week, List.of("2026-11-20", "2026-11-21"), List.of()),
                Arguments.of("too few to tell", week.subList(0, 2), List.of("2026-11-20"), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dates")
    void shouldLeaveOutWhatIsFarFromAllOthers(String rule, List<String> usual, List<String> odd, List<String> leftOut)
            throws Exception {
        // Given
        List<String> all = new ArrayList<>(odd);
        all.addAll(usual);

        // When
        List<String> published = published(all, OutlierRule.DEFAULT);

        // Then
        all.removeAll(leftOut);
        all.sort(null);
        assertThat(published).isEqualTo(all);
        assertThat(problems).hasSameSizeAs(leftOut);
    }

    @Test
    void shouldNameAnOutlierWithItsPlaceAndDistance() throws Exception {
        // When
        published(
                List.of("2021-08-27", "2021-08-28", "2021-08-29", "2026-11-20", "2021-08-30", "2021-08-31"),
                OutlierRule.DEFAULT);

        // Then
        assertThat(problems)
                .containsExactly(
                        "news.jsonl:4: article 2026-11-20 is dated 2026-11-20, 1,907 days after the rest; left out,"
                                + " --keep-outliers publishes it");
    }

    @Test
    void shouldPublishOutliersThatAreKept() throws Exception {
        // Given
        List<String> dates =
                List.of("2021-08-27", "2021-08-28", "2021-08-29", "2021-08-30", "2021-08-31", "2026-11-20");

        // When
        List<String> published = published(dates, new OutlierRule(Duration.ofDays(7), true));

        // Then
        assertThat(published).isEqualTo(dates);
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldCountTheParagraphsOfWhatIsPublishedOnly() throws Exception {
        // When
        try (Articles articles = open(
                List.of("2021-08-27", "2021-08-28", "2021-08-29", "2021-08-30", "2021-08-31", "2026-11-20"),
                OutlierRule.DEFAULT)) {

            // Then
            assertThat(articles.count()).isEqualTo(5);
            assertThat(articles.paragraphs()).isEqualTo(10);
        }
    }

    private List<String> published(List<String> dates, OutlierRule rule) throws IOException, InterruptedException {
        List<String> published = new ArrayList<>();
        try (Articles articles = open(dates, rule)) {
            for (Article article = articles.next(); article != null; article = articles.next()) {
                published.add(article.articleId());
            }
        }
        return published;
    }

    private Articles open(List<String> dates, OutlierRule rule) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        dates.forEach(date -> lines.append("{\"articleId\":\"")
                .append(date)
                .append("\",\"publishedAt\":\"")
                .append(date)
                .append("\",\"body\":\"One.\\nTwo.\"}\n"));
        Path file = Files.writeString(dir.resolve("news.jsonl"), lines);
        Problems all =
                new Problems(false, problem -> problems.add(problem.toString().replace(dir + "/", "")));
        return Articles.open(
                new ArticleInputs(List.of(file), Formats.ALL, ReadingOptions.BY_CONTENT, rule), all, (bytes, of) -> {});
    }
}
