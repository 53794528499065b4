package io.newswire.producer.articles;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles in a temporary file if their own file can only be read from the beginning (compressed files, other
 * encodings, documents). So they too can be read in order of date. The file is deleted at the end.
 */
final class SpilledArticles implements Closeable {

    private final Path file;
    private final DataOutputStream out;
    private long length;

    private SpilledArticles(Path file) throws IOException {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(file.toFile()), 1 << 16));
    }

    static SpilledArticles create() throws IOException {
        Path file = Files.createTempFile("newswire-articles-", ".tmp");
        file.toFile().deleteOnExit();
        return new SpilledArticles(file);
    }

    Path file() {
        return file;
    }

    /** Writes an article and returns the offset after it. */
    long write(Article article) throws IOException {
        Instant publishedAt = article.publishedAt();
        out.writeLong(publishedAt.getEpochSecond());
        out.writeInt(publishedAt.getNano());
        length += Long.BYTES + Integer.BYTES;
        writeText(article.articleId());
        writeText(article.source());
        writeText(article.url());
        writeText(article.headline());
        writeText(article.body());
        return length;
    }

    void flush() throws IOException {
        out.flush();
    }

    private void writeText(@Nullable String text) throws IOException {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
        length += Integer.BYTES + bytes.length;
    }

    /** Parses an article from the bytes that were written. */
    static Article parse(byte[] bytes, int length, SourceLocation location) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        Instant publishedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
        String articleId = String.valueOf(readText(in));
        String source = readText(in);
        String url = readText(in);
        String headline = readText(in);
        return new Article(articleId, publishedAt, source, url, headline, String.valueOf(readText(in)), location);
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(file);
        }
    }
}
