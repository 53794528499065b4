package io.newswire.producer.articles;

import io.newswire.producer.articles.formats.Formats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Inputs in a folder, and what reading them returns: articles in order of date, and problems with file and line. */
abstract class InputsUnderTest {

    @TempDir
    Path dir;

    final List<String> problems = new ArrayList<>();

    List<Article> read(String... inputs) throws IOException, InterruptedException {
        List<Article> read = new ArrayList<>();
        try (Articles articles = open(false, inputs)) {
            for (Article article = articles.next(); article != null; article = articles.next()) {
                read.add(article);
            }
        }
        return read;
    }

    Articles open(boolean strict, String... inputs) throws IOException, InterruptedException {
        List<Path> paths = new ArrayList<>();
        for (String input : inputs) {
            paths.add(dir.resolve(input));
        }
        Problems all =
                new Problems(strict, problem -> problems.add(problem.toString().replace(dir + "/", "")));
        return Articles.open(Formats.inputs(paths), all, (bytes, ofBytes) -> {});
    }

    static String line(String articleId, String publishedAt) {
        return String.format(
                "{\"articleId\":\"%s\",\"publishedAt\":\"%s\",\"body\":\"Text of %s.\"}%n",
                articleId, publishedAt, articleId);
    }

    Path file(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path bytes(String name, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }
}
