package io.newswire.producer.follow;

import io.newswire.producer.articles.Article;
import io.newswire.producer.articles.ArticleSource;
import io.newswire.producer.articles.Problem;
import io.newswire.producer.articles.Problems;
import io.newswire.producer.articles.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The articles that were added to a JSON Lines file since a position, by date. Only whole lines are read, at most about
 * 16 MiB at once.
 */
public record JsonLinesTail(List<Article> articles, Position next) {

    /** Opens a stream of lines; {@code name} is the name of the file in reports. */
    @FunctionalInterface
    public interface Opener {
        ArticleSource open(InputStream in, String name, Problems problems) throws IOException;
    }

    /** The offset of a line in bytes, and the number of lines before it. */
    public record Position(long offset, long line) {}

    private static final int CHUNK = 16 << 20;
    private static final int LONGEST_LINE = 64 << 20;

    /**
     * Reads on. With {@code toItsEnd}, a last line without a line end is read too if it is an article.
     *
     * @throws IOException if the file cannot be read, or has a line longer than 64 MiB
     */
    public static JsonLinesTail read(Path file, Position from, boolean toItsEnd, Opener opener, Problems problems)
            throws IOException {
        byte[] bytes = bytes(file, from, CHUNK);
        int end = endOfLastLine(bytes);
        if (end == 0 && bytes.length == CHUNK) {
            bytes = bytes(file, from, LONGEST_LINE);
            end = endOfLastLine(bytes);
            if (end == 0 && bytes.length == LONGEST_LINE) {
                throw new IOException("line " + (from.line() + 1) + " is longer than 64 MiB");
            }
        }
        String name = file.toString();
        List<Article> articles = new ArrayList<>(read(bytes, 0, end, name, opener, at(from.line(), problems)));
        if (toItsEnd && end < bytes.length && bytes.length < CHUNK) {
            articles.addAll(read(bytes, end, bytes.length, name, opener, new Problems(false, problem -> {})));
        }
        articles.sort(Comparator.comparing(Article::publishedAt));
        return new JsonLinesTail(articles, new Position(from.offset() + end, from.line() + lines(bytes, end)));
    }

    /** The end of the last whole line in the first {@code bytes} bytes of a file. */
    static Position endOfLastLine(Path file, long bytes) throws IOException {
        long offset = 0;
        long lines = 0;
        long read = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new FileInputStream(file.toFile())) {
            for (int n = in.read(buffer); n > 0 && read < bytes; n = in.read(buffer)) {
                int counted = (int) Math.min(n, bytes - read);
                for (int i = 0; i < counted; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                        offset = read + i + 1;
                    }
                }
                read += n;
            }
        }
        return new Position(offset, lines);
    }

    private static List<Article> read(byte[] bytes, int start, int end, String name, Opener opener, Problems problems)
            throws IOException {
        List<Article> articles = new ArrayList<>();
        if (start == end) {
            return articles;
        }
        try (ArticleSource source = opener.open(new ByteArrayInputStream(bytes, start, end - start), name, problems)) {
            for (Article article = source.next(); article != null; article = source.next()) {
                articles.add(article);
            }
        }
        return articles;
    }

    /** Adds the number of lines before the position to the lines of problems. */
    private static Problems at(long lines, Problems problems) {
        return Problems.each(problem -> problems.report(moved(problem, lines), problem.message()));
    }

    private static SourceLocation moved(Problem problem, long lines) {
        SourceLocation location = problem.location();
        return new SourceLocation(location.file(), location.line() == 0 ? 0 : location.line() + lines);
    }

    private static byte[] bytes(Path file, Position from, int most) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from.offset());
            byte[] bytes = new byte[(int) Math.max(0, Math.min(most, in.length() - from.offset()))];
            in.readFully(bytes);
            return bytes;
        }
    }

    private static int endOfLastLine(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static long lines(byte[] bytes, int end) {
        long lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
