package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each file once, reports what cannot be used, and passes on where each article can be read again. */
final class InputScan {

    private static final Logger LOG = LoggerFactory.getLogger(InputScan.class);

    /** Is told what is found. */
    interface Listener {

        /** A file with articles begins. */
        void file(InputFile file) throws IOException;

        /** An article of the file; {@code reader} is at its record. */
        void article(Article article, ArticleReader reader) throws IOException;

        /** How many bytes of files have been read since the last call. */
        void read(long bytes) throws InterruptedException;
    }

    private final ArticleInputs inputs;
    private final Problems problems;
    private final SkippedFiles skipped;
    private final Listener listener;
    private final FormatFinder formats;
    private final Map<Path, FolderIndex> indexes = new TreeMap<>();
    private final List<Path> dated = new ArrayList<>();

    InputScan(ArticleInputs inputs, Problems problems, SkippedFiles skipped, Listener listener) {
        this.inputs = inputs;
        this.problems = problems;
        this.skipped = skipped;
        this.listener = listener;
        this.formats = new FormatFinder(inputs);
    }

    /**
     * Reads the files of a folder; some may hold no articles. If they are all its files, rows of the index without a
     * file are reported.
     */
    void folder(List<Path> files, boolean areAll) throws InterruptedException {
        indexes.clear();
        for (Path file : files) {
            FolderIndex index = indexes.computeIfAbsent(
                    file.getParent(),
                    parent -> FolderIndex.of(parent, inputs.reading().dates(), problems));
            if (String.valueOf(file.getFileName()).equals(FolderIndex.NAME)) {
                continue;
            }
            if (Files.isRegularFile(file)) {
                file(file, index);
            } else {
                refuse(file, index);
            }
        }
        if (areAll) {
            indexes.values().forEach(FolderIndex::reportUnused);
        }
        indexes.clear();
    }

    /** Reports a pipe, or a link without a target. Its row in the index counts as used. */
    private void refuse(Path file, FolderIndex index) {
        index.fieldsOf(String.valueOf(file.getFileName()));
        problems.report(new SourceLocation(file.toString(), 0), FileErrors.NO_REGULAR_FILE);
    }

    /** Reads one file. {@code index} is the index of its folder; null if the user named the file itself. */
    void file(Path path, @Nullable FolderIndex index) throws InterruptedException {
        SourceLocation location = new SourceLocation(path.toString(), 0);
        try (CountedInput in = new CountedInput(new FileInputStream(path.toFile()))) {
            Content content = Content.open(in, String.valueOf(path.getFileName()), inputs.reading(), true);
            ArticleFormat format = formats.find(content.head());
            if (format == null) {
                reject(location, FormatFinder.reason(content.head()), index);
            } else {
                read(path, content, format, index, in);
            }
        } catch (IOException e) {
            problems.report(location, "cannot be read: " + FileErrors.reason(e));
        } catch (BadArticleException e) {
            problems.report(location, String.valueOf(e.getMessage()));
        }
    }

    private void reject(SourceLocation location, String reason, @Nullable FolderIndex index) {
        if (index == null) {
            problems.report(location, reason);
        } else {
            skipped.add(location.file(), reason);
        }
    }

    private void read(Path path, Content content, ArticleFormat format, @Nullable FolderIndex index, CountedInput in)
            throws IOException, BadArticleException, InterruptedException {
        String name = String.valueOf(path.getFileName());
        ArticleFields given = index == null ? null : index.fieldsOf(name);
        if (index != null && given == null && index.spoiled(name)) {
            return;
        }
        ArticleBuilder builder = builder(path, index, given);
        try (ArticleReader reader = format.read(content, inputs.reading())) {
            // a pipe can be read only once
            long start = Files.isRegularFile(path) ? content.start() : -1;
            listener.file(new InputFile(path, start, reader.parser(), builder));
            ArticleStream articles = new ArticleStream(reader, path.toString(), builder, problems);
            for (Article article = articles.next(); article != null; article = articles.next()) {
                listener.article(article, reader);
                listener.read(in.take());
            }
        }
        listener.read(in.take());
        if (builder.usedDateOfFile()) {
            dated.add(path);
        }
    }

    private ArticleBuilder builder(Path path, @Nullable FolderIndex index, @Nullable ArticleFields given)
            throws IOException {
        boolean indexed = index != null && index.present();
        return new ArticleBuilder(
                inputs.reading(),
                given,
                indexed || !Files.isRegularFile(path) ? null : modified(path),
                indexed
                        ? "has no row in " + FolderIndex.NAME + " and no date of its own"
                        : ArticleBuilder.WITHOUT_DATE);
    }

    /** Logs which files got their modification time as date. */
    void tellDatedFiles() {
        if (!dated.isEmpty()) {
            LOG.warn(
                    "{} {} dated by modification time, for want of an {}: {}{}",
                    dated.size(),
                    dated.size() == 1 ? "file" : "files",
                    FolderIndex.NAME,
                    dated.subList(0, Math.min(3, dated.size())),
                    dated.size() > 3 ? " …" : "");
        }
    }

    private static Instant modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static final class CountedInput extends FilterInputStream {

        private long count;

        private CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }

        private long take() {
            long taken = count;
            count = 0;
            return taken;
        }
    }
}
