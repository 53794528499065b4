package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleInputs;
import io.newswire.producer.articles.Articles;
import io.newswire.producer.articles.OutlierRule;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.articles.ReadingOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Files in a folder, and what reading them returns: articles in order of date, and problems with file and line. */
final class InputFolderUnderTest {

    private final Path dir;
    private final List<String> problems = new ArrayList<>();
    private final Set<Path> written = new TreeSet<>();
    private int problemCount;

    InputFolderUnderTest(Path dir) {
        this.dir = dir;
    }

    InputFolderUnderTest file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    InputFolderUnderTest file(String name, byte[] bytes) throws IOException {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        written.add(Files.write(file, bytes));
        return this;
    }

    /** Reads each of the files as if the user had named it. */
    List<Article> read(ReadingOptions options) throws IOException, InterruptedException {
        return read(options, List.copyOf(written));
    }

    List<Article> read() throws IOException, InterruptedException {
        return read(ReadingOptions.BY_CONTENT);
    }

    List<Article> readFolder() throws IOException, InterruptedException {
        return read(ReadingOptions.BY_CONTENT, List.of(dir));
    }

    private List<Article> read(ReadingOptions options, List<Path> paths) throws IOException, InterruptedException {
        Problems all =
                new Problems(false, problem -> problems.add(problem.toString().replace(dir + "/", "")));
        List<Article> read = new ArrayList<>();
        ArticleInputs inputs = new ArticleInputs(paths, Formats.ALL, options, OutlierRule.DEFAULT);
        try (Articles articles = Articles.open(inputs, all, (bytes, of) -> {})) {
            for (Article article = articles.next(); article != null; article = articles.next()) {
                read.add(article);
            }
        }
        problemCount = all.count();
        return read;
    }

    List<String> problems() {
        return problems;
    }

    int problemCount() {
        return problemCount;
    }

    /** An article as a line of JSON: its id is the number, its date the day of August 2021 with this number. */
    static String line(int number) {
        return "{\"id\":" + number + ",\"date\":\"2021-08-0" + number + "\",\"text\":\"x\"}\n";
    }
}
