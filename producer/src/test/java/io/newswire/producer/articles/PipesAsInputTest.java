package io.newswire.producer.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.formats.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A pipe without a writer in place of a file: opening it would block the producer for ever. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes in folders")
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PipesAsInputTest {

    @TempDir
    private Path dir;

    private final List<String> problems = new ArrayList<>();

    @Test
    void shouldRefuseAPipeInPlaceOfTheIndexAndDateNothingWithoutIt() throws Exception {
        // Given
        Files.writeString(dir.resolve("a.txt"), "x");
        Path index = pipe("index.csv");

        // When
        int articles = count();

        // Then
        assertThat(articles).isZero();
        assertThat(problems).containsExactly(index + ": is no regular file and is not read");
    }

    @Test
    void shouldRefuseAPipeAmongTheTextFilesAndReadTheOthers() throws Exception {
        // Given
        Files.writeString(dir.resolve("a.txt"), "x");
        Files.writeString(dir.resolve("index.csv"), "file,publishedAt\na.txt,2021-08-30\nb.txt,2021-08-30\n");
        Path text = pipe("b.txt");

        // When
        int articles = count();

        // Then
        assertThat(articles).isEqualTo(1);
        assertThat(problems).containsExactly(text + ": is no regular file and is not read");
    }

    @Test
    void shouldNameALinkThatLeadsNowhere() throws Exception {
        // Given
        Path index = Files.createSymbolicLink(dir.resolve("index.csv"), dir.resolve("gone.csv"));
        Path text = Files.createSymbolicLink(dir.resolve("a.txt"), dir.resolve("gone.txt"));

        // When
        int articles = count();

        // Then
        assertThat(articles).isZero();
        assertThat(problems)
                .containsExactly(
                        index + ": is no regular file and is not read", text + ": is no regular file and is not read");
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = dir.resolve(name);
        Process mkfifo =
                new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
        assertThat(mkfifo.waitFor()).as("exit code of mkfifo").isZero();
        return pipe;
    }

    private int count() throws Exception {
        Problems all = new Problems(false, problem -> problems.add(problem.toString()));
        try (Articles articles = Articles.open(Formats.inputs(List.of(dir)), all, (bytes, ofBytes) -> {})) {
            return articles.count();
        }
    }
}
