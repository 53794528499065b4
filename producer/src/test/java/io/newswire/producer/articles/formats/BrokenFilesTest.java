package io.newswire.producer.articles.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault in a file is one problem with file and line, and the rest of the file is read. */
class BrokenFilesTest {

    @TempDir
    private Path dir;

    @ParameterizedTest(name = "{index} {0}: {3}")
    @MethodSource("io.newswire.producer.articles.formats.BrokenFiles#files")
    void shouldNameFileAndLineAndGoOn(String name, String text, String ids, List<String> problems) throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir).file(name, text);

        // When
        List<Article> articles = folder.read();

        // Then
        assertThat(articles.stream().map(Article::articleId).collect(Collectors.joining(",")))
                .isEqualTo(ids);
        assertThat(folder.problems()).hasSameSizeAs(problems);
        for (int i = 0; i < problems.size(); i++) {
            assertThat(folder.problems().get(i)).startsWith(problems.get(i));
        }
    }

    @Test
    void shouldOpenNoEntityFromOutside() throws Exception {
        // Given
        String feed = "<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rss><channel><item><guid>g</guid>"
                + "<pubDate>2021-08-30</pubDate><description>a&e;b</description></item></channel></rss>";

        // When
        List<Article> articles =
                new InputFolderUnderTest(dir).file("a.xml", feed).read();

        // Then
        assertThat(articles).extracting(Article::body).containsExactly("a&e;b");
    }

    @Test
    void shouldNameTheBytesThatAreNotOfTheEncoding() throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir)
                .file(
                        "a.jsonl",
                        (BrokenFiles.GOOD + BrokenFiles.GOOD.replace("x", "\u00e9"))
                                .getBytes(StandardCharsets.ISO_8859_1))
                .file("b.jsonl", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x7B, 0, 0, (byte) 0xDC, 0x7D, 0});

        // When
        List<Article> articles = folder.read();

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("g");
        assertThat(folder.problems())
                .containsExactly(
                        "a.jsonl:2: not UTF-8: byte 0xE9 at offset 75; --encoding names another encoding",
                        "b.jsonl: cannot be read: not UTF-16LE: byte 0x00 0xDC at offset 2");
    }

    @Test
    void shouldTellAHundredThousandProblemsOfOneKindInOneLine() throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir)
                .file(
                        "a.jsonl",
                        BrokenFiles.GOOD + "{\"text\":\"x\",\"date\":\"soon\"}\n".repeat(100_000) + "nonsense\n");

        // When
        List<Article> articles = folder.read();

        // Then
        assertThat(articles).hasSize(1);
        assertThat(folder.problemCount()).isEqualTo(100_001);
        assertThat(folder.problems()).hasSize(2);
        assertThat(folder.problems().get(0))
                .startsWith("a.jsonl:2: publishedAt 'soon' is no date that is known")
                .endsWith("(100,000 of this kind; also at a.jsonl:3 and a.jsonl:4)");
    }
}
