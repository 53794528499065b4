package io.newswire.producer.articles;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON Lines that is scanned for dates and offsets, then read by seeking.
 *
 * <p>Read through {@link FileInputStream} and {@link RandomAccessFile} on purpose: an interrupt ends the replay in
 * order, but would close an NIO channel in the middle of a read.
 */
final class JsonLinesFile implements ArticleInput {

    private final Path path;
    private final Problems problems;
    private @Nullable RandomAccessFile file;
    private byte[] buffer = new byte[1 << 16];

    JsonLinesFile(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    @Override
    public long bytes() {
        return path.toFile().length();
    }

    @Override
    public void scan(Scan scan) throws IOException, InterruptedException {
        long passed = 0;
        try (ArticleStream articles =
                new ArticleStream(new FileInputStream(path.toFile()), path.toString(), problems)) {
            for (Article article = articles.next(); article != null; article = articles.next()) {
                scan.found(article, articles.offset(), articles.length());
                scan.passed(articles.offset() - passed);
                passed = articles.offset();
            }
        }
    }

    @Override
    public @Nullable Article read(long position, int length, int line) {
        Place place = new Place(path.toString(), line);
        try {
            if (file == null) {
                file = new RandomAccessFile(path.toFile(), "r");
            }
            if (length > buffer.length) {
                buffer = new byte[length];
            }
            file.seek(position);
            file.readFully(buffer, 0, length);
            return ArticleJson.parse(buffer, 0, length, place);
        } catch (BadArticleException e) {
            problems.report(place, "has changed since it was checked: " + e.getMessage());
        } catch (IOException e) {
            problems.report(place, "cannot be read again: " + FileTrouble.reason(e));
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
