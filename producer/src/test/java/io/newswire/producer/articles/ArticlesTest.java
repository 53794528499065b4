package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading folders and JSON Lines files, with good and bad articles. */
class ArticlesTest extends InputsUnderTest {

    @Test
    void shouldReadAFolderWithItsSubfoldersAndSkipWhatIsNoArticle() throws Exception {
        // Given
        file("seeds/a1.txt", "x");
        file("seeds/notes.md", "x");
        file("seeds/deeper/a2.txt", "x");
        Files.createDirectory(dir.resolve("seeds/folder.txt"));

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("a1", "a2");
    }

    @Test
    void shouldReadAnArticleFromALineOfJson() throws Exception {
        // Given
        file("news.jsonl", """
                {"articleId":"j1","publishedAt":"2021-08-30T12:00:00Z","source":"AA","url":"https://a.example","headline":"H","body":"One.\\nTwo.","extra":{"deep":[1,2]}}

                {"body":"x","publishedAt":"2021-08-31","articleId":"j2","source":null}
                """);

        // When
        List<Article> articles = read("news.jsonl");

        // Then
        SourceLocation location = new SourceLocation(dir.resolve("news.jsonl").toString(), 1);
        assertThat(problems).isEmpty();
        assertThat(articles).hasSize(2);
        assertThat(articles.get(0))
                .isEqualTo(new Article(
                        "j1",
                        Instant.parse("2021-08-30T12:00:00Z"),
                        "AA",
                        "https://a.example",
                        "H",
                        "One.\nTwo.",
                        location));
        assertThat(articles.get(1).source()).isNull();
        assertThat(articles.get(1).location().line()).isEqualTo(3);
    }

    @Test
    void shouldPutTheArticlesOfAllInputsInOrderOfTheirDates() throws Exception {
        // Given
        file("one.jsonl", line("d", "2021-08-04") + line("b", "2021-08-02") + line("e", "2021-08-05"));
        file("folder/c.txt", "x");
        file("folder/a.txt", "x");
        file("folder/index.csv", "file,publishedAt\nc.txt,2021-08-03\na.txt,2021-08-01T00:00:00+09:00\n");

        // When
        List<Article> articles = read("one.jsonl", "folder");

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void shouldKeepArticlesOfOneDateInOrderOfInput() throws Exception {
        // Given
        file("two.jsonl", line("z", "2021-08-02") + line("y", "2021-08-01") + line("x", "2021-08-02"));
        file("folder/n.txt", "x");
        file("folder/m.txt", "x");
        file("folder/index.csv", "file,publishedAt\nn.txt,2021-08-02\nm.txt,2021-08-02\n");

        // When
        List<Article> articles = read("two.jsonl", "folder");

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("y", "z", "x", "m", "n");
    }

    @Test
    void shouldCountWhatWillBePublishedBeforeTheFirstArticleComesOut() throws Exception {
        // Given
        file("news.jsonl", line("a", "2021-08-01") + "{}\n" + line("b", "2021-08-02"));

        // When
        try (Articles articles = open(false, "news.jsonl")) {

            // Then
            assertThat(articles.count()).isEqualTo(2);
            assertThat(articles.paragraphs()).isEqualTo(2);
            assertThat(problems).hasSize(1);
        }
    }

    @Test
    void shouldNameFileAndLineOfEachBadLineOfJsonAndGoOn() throws Exception {
        // Given
        file("bad.jsonl", """
                {"articleId":"a","publishedAt":"2021-08-30","body":"x",}
                ["articleId"]
                {"articleId":"a","publishedAt":"2021-08-30"}
                {"articleId":"a","publishedAt":null,"body":"x"}
                {"articleId":"a","publishedAt":"3/1/2024","body":"x"}
                {"articleId":"a","publishedAt":"2021-08-30","body":7}
                {"articleId":"a","publishedAt":{},"body":"x"}
                {"articleId":"a","publishedAt":"30 Bananary","body":"x"}
                {"articleId":"a","publishedAt":"2021-02-30","body":"x"}
                {"articleId":"a","publishedAt":"2999-01-01","body":"x"}
                {"articleId":"a","publishedAt":"2021-08-30","body":" \\n\\u00a0"}
                {"articleId":"a","publishedAt":"2021-08-30","body":"\\ud83d"}
                {"articleId":"a","publishedAt":"2021-08-30","body":"x"} {}
                {"articleId":"a","publishedAt":"2021-08-
                {"articleId":"good","publishedAt":"2021-08-30","body":"x"}
                """);

        // When
        List<Article> articles = read("bad.jsonl");

        // Then
        String noDate = "is no date that is known, such as 2021-08-30T14:00:00+02:00 or 2021-08-30;"
                + " --date-format names another form";
        assertThat(articles).extracting(Article::articleId).containsExactly("good");
        assertThat(problems)
                .containsExactly(
                        "bad.jsonl:1: bad JSON at column 56: Unexpected character ('}' (code 125)):"
                                + " was expecting double-quote to start field name",
                        "bad.jsonl:2: not a JSON object",
                        "bad.jsonl:3: body is missing",
                        "bad.jsonl:4: publishedAt is missing",
                        "bad.jsonl:5: publishedAt '3/1/2024' may be read in two ways; --date-format tells which, such"
                                + " as d/M/yyyy",
                        "bad.jsonl:6: body is not a string",
                        "bad.jsonl:7: publishedAt is not a string",
                        "bad.jsonl:8: publishedAt '30 Bananary' " + noDate,
                        "bad.jsonl:9: publishedAt '2021-02-30' " + noDate,
                        "bad.jsonl:10: publishedAt 2999-01-01T00:00:00Z lies in the future",
                        "bad.jsonl:11: article 'a' is empty",
                        "bad.jsonl:12: body is not Unicode text: half of a surrogate pair is missing",
                        "bad.jsonl:13: more than one JSON value in a line",
                        "bad.jsonl:14: bad JSON at column 41: Unexpected end-of-input:"
                                + " was expecting closing quote for a string value");
    }

    @Test
    void shouldNameTheLineThatIsNotUtf8() throws Exception {
        // Given
        bytes(
                "bad.jsonl",
                (line("a", "2021-08-01") + "{\"headline\":\"caf\u00e9\"}\n" + line("b", "2021-08-02"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        bytes("seeds/latin.txt", "One.\r\nTwo.\rThree.\ncaf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        // When
        List<Article> articles = read("bad.jsonl", "seeds");

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("a", "b");
        assertThat(problems)
                .containsExactly(
                        "bad.jsonl:2: not UTF-8: byte 0xE9 at offset 81; --encoding names another encoding",
                        "seeds/latin.txt:4: not UTF-8: byte 0xE9 at offset 21; --encoding names another encoding");
    }

    @Test
    void shouldTakeTheReplacementCharacterForTheCharacterThatItIs() throws Exception {
        // Given
        file("seeds/a.txt", "what \ufffd was");

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(problems).isEmpty();
        assertThat(articles).extracting(Article::body).containsExactly("what \ufffd was");
    }

    @Test
    void shouldReportAnEmptyArticleOfAFolder() throws Exception {
        // Given
        file("seeds/empty.txt", "");
        file("seeds/blank.txt", "\ufeff \n\u2003\n");

        // When
        List<Article> articles = read("seeds");

        // Then
        assertThat(articles).isEmpty();
        assertThat(problems)
                .containsExactly(
                        "seeds/blank.txt: article 'blank' is empty", "seeds/empty.txt: article 'empty' is empty");
    }

    @Test
    void shouldReportAnInputWithoutAnyArticle() throws Exception {
        // Given
        Files.createDirectory(dir.resolve("nothing"));
        file("nothing.jsonl", "\n");

        // When
        List<Article> articles = read("nothing", "nothing.jsonl");

        // Then
        assertThat(articles).isEmpty();
        assertThat(problems).containsExactly("nothing: holds no article", "nothing.jsonl: holds no article");
    }

    @Test
    void shouldReportTheParagraphsBeyondTheMostThatAnArticleMayHave() throws Exception {
        // Given
        file("seeds/long.txt", "line\n".repeat(10_001));

        // When
        try (Articles articles = open(false, "seeds")) {

            // Then
            assertThat(articles.count()).isEqualTo(1);
            assertThat(articles.paragraphs()).isEqualTo(10_000);
            assertThat(problems)
                    .containsExactly("seeds/long.txt: article long has 10001 paragraphs,"
                            + " those beyond the first 10000 are left out");
        }
    }

    @Test
    void shouldReportAnArticleThatHasChangedSinceItWasChecked() throws Exception {
        // Given
        file("news.jsonl", line("a", "2021-08-01") + line("b", "2021-08-02"));
        file("seeds/c.txt", "x");

        // When
        List<Article> articles = new ArrayList<>();
        try (Articles opened = open(false, "news.jsonl", "seeds")) {
            file("news.jsonl", line("a", "2021-08-01") + "gone");
            Files.delete(dir.resolve("seeds/c.txt"));
            for (Article article = opened.next(); article != null; article = opened.next()) {
                articles.add(article);
            }
        }

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("a");
        assertThat(problems)
                .containsExactly(
                        "news.jsonl:2: cannot be read again: file has become shorter",
                        "seeds/c.txt: cannot be read again: No such file or directory");
    }

    @Test
    void shouldStopAtTheFirstProblemWhenStrict() throws Exception {
        // Given
        file("bad.jsonl", "{}\n[]\n");

        // When
        assertThatThrownBy(() -> open(true, "bad.jsonl"))

                // Then
                .isInstanceOf(FirstProblemException.class);
        assertThat(problems).containsExactly("bad.jsonl:1: publishedAt is missing");
    }

    @Test
    void shouldStopReadingWhenInterrupted() throws Exception {
        // Given
        file("news.jsonl", line("a", "2021-08-01"));
        Thread.currentThread().interrupt();

        // When
        assertThatThrownBy(() -> open(false, "news.jsonl"))

                // Then
                .isInstanceOf(InterruptedException.class);
    }
}
