package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of a folder: what it says of the files, and its bad rows. */
class FolderIndexTest extends InputsUnderTest {

    @Test
    void shouldReadAFolderWithItsIndex() throws Exception {
        // Given
        file("seeds/a1.txt", "First.\n\nSecond.\n");
        file("seeds/index.csv", """
                file,publishedAt,source,headline,evidence
                a1.txt,2021-08-30T14:00:00+02:00,AFP,"Kabul, ""today\""",on Monday
                """);

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(problems).isEmpty();
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.articleId()).isEqualTo("a1");
            assertThat(article.publishedAt()).isEqualTo("2021-08-30T12:00:00Z");
            assertThat(article.source()).isEqualTo("AFP");
            assertThat(article.url()).isNull();
            assertThat(article.headline()).isEqualTo("Kabul, \"today\"");
            assertThat(article.lines()).containsExactly("First.", "Second.");
        });
    }

    @Test
    void shouldReadTheColumnsOfAnIndexByNameAndIgnoreOthers() throws Exception {
        // Given
        file("seeds/a1.txt", "x");
        file("seeds/index.csv", "\ufeffnote,url,publishedAt,file\r\nn,https://a.example/1,2021-08-30,a1.txt\r\n\r\n");

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(problems).isEmpty();
        assertThat(articles).singleElement().satisfies(article -> {
            assertThat(article.url()).isEqualTo("https://a.example/1");
            assertThat(article.publishedAt()).isEqualTo("2021-08-30T00:00:00Z");
            assertThat(article.source()).isNull();
        });
    }

    @Test
    void shouldDateAFileByItsModificationWhereNoIndexNamesIt() throws Exception {
        // Given
        Path file = file("seeds/a1.txt", "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2021-08-01T10:00:00Z")));

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(problems).isEmpty();
        assertThat(articles).extracting(Article::publishedAt).containsExactly(Instant.parse("2021-08-01T10:00:00Z"));
    }

    @Test
    void shouldReportEachBadRowOfAnIndexAndNotGuessTheDateOfItsFile() throws Exception {
        // Given
        for (String name : List.of("date", "dup", "few", "good", "none", "open", "quote")) {
            file("seeds/" + name + ".txt", name);
        }
        file("seeds/index.csv", """
                file,publishedAt,source
                date.txt,yesterday,s
                dup.txt,2021-08-01,s
                dup.txt,2021-08-02,s
                few.txt,2021-08-01
                missing.txt,2021-08-01,s
                none.txt,,s
                ,2021-08-01,s
                quote.txt,2021-08-01,"a "b" c"
                open.txt,2021-08-01,"never
                good.txt,2021-08-03,s
                """);

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("dup", "good");
        assertThat(problems)
                .containsExactly(
                        "seeds/index.csv:2: publishedAt 'yesterday' is no date that is known, such as"
                                + " 2021-08-30T14:00:00+02:00 or 2021-08-30; --date-format names another form",
                        "seeds/index.csv:4: a second row for dup.txt, the first is line 3",
                        "seeds/index.csv:5: bad CSV: 2 columns, the header has 3",
                        "seeds/index.csv:7: publishedAt is missing",
                        "seeds/index.csv:8: file is missing",
                        "seeds/index.csv:9: bad CSV: a character between a closing quote and the end of its field",
                        "seeds/index.csv:10: bad CSV: a quote is never closed",
                        "seeds/index.csv:6: names missing.txt, which is no file of an article in the folder");
    }

    @Test
    void shouldReadACellThatSpansLinesAndCountLinesRight() throws Exception {
        // Given
        file("seeds/a.txt", "x");
        file("seeds/index.csv", "file,publishedAt,headline\na.txt,2021-08-01,\"Two\nlines\"\nb.txt,2021-08-01,h\n");

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(articles).extracting(Article::headline).containsExactly("Two\nlines");
        assertThat(problems)
                .containsExactly("seeds/index.csv:4: names b.txt, which is no file of an article in the folder");
    }

    @Test
    void shouldPublishNothingOfAFolderWhoseIndexHasNoHeader() throws Exception {
        // Given
        file("seeds/a.txt", "x");
        file("seeds/index.csv", "a.txt,2021-08-01\n");

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(articles).isEmpty();
        assertThat(problems)
                .containsExactly("seeds/index.csv:1: the header must name the columns file and publishedAt");
    }
}
