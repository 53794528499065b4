package io.newswire.producer.articles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with a text file per article, named after its articleId, and an optional {@link FolderIndex}. Subfolders and
 * files of other names are ignored, a pipe or device is a problem; a file without a row in the index has its modification time as its date, which is logged.
 */
final class TextFolder implements ArticleInput {

    private static final Logger LOG = LoggerFactory.getLogger(TextFolder.class);
    private static final String SUFFIX = ".txt";

    private final Path folder;
    private final Problems problems;
    private final List<FolderIndex.Row> files = new ArrayList<>();

    TextFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    @Override
    public long bytes() {
        try {
            return textFiles().stream().mapToLong(TextFolder::size).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void scan(Scan scan) throws IOException, InterruptedException {
        FolderIndex index = FolderIndex.of(folder, problems);
        List<String> undated = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : textFiles()) {
            String name = String.valueOf(file.getFileName());
            names.add(name);
            if (!Files.isRegularFile(file)) {
                problems.report(new Place(file.toString(), 0), FileTrouble.NO_REGULAR_FILE);
            } else if (!index.spoiled(name)) {
                FolderIndex.Row row = index.row(name);
                if (row == null) {
                    undated.add(name);
                }
                Article article = read(file, row);
                if (article != null && Paragraphs.count(article, problems) > 0) {
                    scan.found(article, files.size(), 0);
                    files.add(rowOf(name, article));
                }
            }
            scan.passed(size(file));
        }
        for (FolderIndex.Row row : index.rows()) {
            if (!names.contains(row.file())) {
                problems.report(row.place(), "names " + row.file() + ", which is no text file of the folder");
            }
        }
        if (!undated.isEmpty()) {
            LOG.warn(
                    "{}: {} of {} files without a row in {}, dated by their modification time: {}",
                    folder,
                    undated.size(),
                    names.size(),
                    FolderIndex.NAME,
                    undated.size() <= 3
                            ? String.join(", ", undated)
                            : String.join(", ", undated.subList(0, 3)) + ", …");
        }
    }

    @Override
    public @Nullable Article read(long position, int length, int line) {
        FolderIndex.Row row = files.get((int) position);
        return read(folder.resolve(row.file()), row);
    }

    @Override
    public void close() {
        files.clear();
    }

    private List<Path> textFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path entry : entries) {
                if (!Files.isDirectory(entry)) {
                    found.add(entry);
                }
            }
        }
        found.sort(null);
        return found;
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static FolderIndex.Row rowOf(String file, Article article) {
        return new FolderIndex.Row(
                file, article.publishedAt(), article.source(), article.url(), article.headline(), article.place());
    }

    private @Nullable Article read(Path file, FolderIndex.@Nullable Row row) {
        String name = String.valueOf(file.getFileName());
        String articleId = name.substring(0, name.length() - SUFFIX.length());
        try {
            String body = TextFile.read(file, problems);
            if (body == null) {
                return null;
            }
            Place place = new Place(file.toString(), 0);
            return row == null
                    ? new Article(articleId, modified(file), null, null, null, body, place)
                    : new Article(articleId, row.publishedAt(), row.source(), row.url(), row.headline(), body, place);
        } catch (IOException e) {
            problems.report(new Place(file.toString(), 0), "cannot be read: " + FileTrouble.reason(e));
        } catch (BadArticleException | IllegalArgumentException e) {
            problems.report(new Place(file.toString(), 0), String.valueOf(e.getMessage()));
        }
        return null;
    }

    private static Instant modified(Path file) throws IOException, BadArticleException {
        return PublishedAt.checked(Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }
}
