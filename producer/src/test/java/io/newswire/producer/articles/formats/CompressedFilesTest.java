package io.newswire.producer.articles.formats;

import static io.newswire.producer.articles.formats.InputFolderUnderTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.Article;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files compressed by gzip, bzip2 or Zstandard, in one member or several. */
class CompressedFilesTest {

    @TempDir
    private Path dir;

    @Test
    void shouldReadAllMembersOfCompressedFilesInOrderOfDate() throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir)
                .file("a.jsonl.gz", Compressed.gzip(line(4), line(2)))
                .file("b.jsonl.bz2", Compressed.bzip2(line(1), line(5)))
                .file("c.zst", Compressed.zstd(line(6), line(3)))
                .file("d.csv.gz", Compressed.gzip("id,date,text\n", "7,2021-08-07,x\n"));

        // When
        List<Article> articles = folder.read();

        // Then
        assertThat(folder.problems()).isEmpty();
        assertThat(articles).extracting(Article::articleId).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void shouldStopAtAFileThatExpandsBeyondTheLimit() throws Exception {
        // Given
        InputFolderUnderTest folder = new InputFolderUnderTest(dir)
                .file("bomb.jsonl.gz", Compressed.gzip(line(1) + "{\"text\":\"" + "x".repeat(40 << 20) + "\"}\n"));

        // When
        List<Article> articles = folder.read();

        // Then
        assertThat(articles).extracting(Article::articleId).containsExactly("1");
        assertThat(folder.problems())
                .containsExactly(
                        "bomb.jsonl.gz: cannot be read: expands to more than 500 times its size, see --max-expansion");
    }
}
