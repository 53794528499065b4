package io.newswire.producer.articles;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What to read: files and folders, the formats to try, and the reading options. */
public record ArticleInputs(
        List<Path> paths, List<ArticleFormat> formats, ReadingOptions reading, OutlierRule outliers) {

    /** Stands for standard input. */
    public static final Path STANDARD_INPUT = Path.of("-");

    public ArticleInputs {
        paths = List.copyOf(paths);
        formats = List.copyOf(formats);
    }

    /** Whether articles come from standard input, to be published in order of arrival. */
    public boolean isStandardInput() {
        return paths.contains(STANDARD_INPUT);
    }

    /** The same with this path alone. */
    public ArticleInputs only(Path path) {
        return new ArticleInputs(List.of(path), formats, reading, outliers);
    }

    /** What is wrong with the paths, one line for each mistake; empty if nothing is. */
    public List<String> errors() {
        List<String> errors = new ArrayList<>();
        if (paths.isEmpty()) {
            errors.add("--input: name a file or a folder of articles, or - for standard input");
        }
        if (isStandardInput()) {
            if (paths.size() > 1) {
                errors.add("--input: - is standard input and stands alone");
            }
            return errors;
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                errors.add("--input: there is no folder or file " + path);
            } else if (!Files.isReadable(path)) {
                errors.add("--input: " + path + " may not be read");
            } else if (Files.isRegularFile(path)) {
                checkFormat(path, errors);
            }
        }
        return errors;
    }

    /** Reports a file that no format recognises. An empty or damaged file is left to the reading, which reports it. */
    private void checkFormat(Path path, List<String> errors) {
        try (InputStream in = new FileInputStream(path.toFile());
                Content content = Content.open(in, String.valueOf(path.getFileName()), reading, true)) {
            FileHead head = content.head();
            if (!head.text().isBlank() && new FormatFinder(this).find(head) == null) {
                errors.add("--input: " + path + " " + FormatFinder.reason(head));
            }
        } catch (IOException e) {
            // reported when the file is read
            return;
        }
    }

    @Override
    public String toString() {
        return paths.toString();
    }
}
