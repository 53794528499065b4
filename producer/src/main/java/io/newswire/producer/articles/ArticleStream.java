package io.newswire.producer.articles;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Articles from JSON Lines in the order of the stream, in one pass; holds one article at a time. */
public final class ArticleStream implements ArticleSource {

    private final InputStream in;
    private final String name;
    private final Problems problems;
    private final ByteLines lines;

    /** Reads {@code in} and closes it; {@code name} stands for the file in reports. */
    public ArticleStream(InputStream in, String name, Problems problems) {
        this.in = in;
        this.name = name;
        this.problems = problems;
        this.lines = new ByteLines(in);
    }

    @Override
    public @Nullable Article next() throws IOException {
        while (lines.next()) {
            if (lines.length() == 0 && !lines.tooLong()) {
                continue;
            }
            Place place = new Place(name, lines.line());
            try {
                if (lines.tooLong()) {
                    throw new BadArticleException("line is longer than 64 MiB");
                }
                Article article = ArticleJson.parse(lines.buffer(), lines.start(), lines.length(), place);
                if (Paragraphs.count(article, problems) > 0) {
                    return article;
                }
            } catch (BadArticleException e) {
                problems.report(place, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    /** Where the line of the newest article starts, in bytes. */
    long offset() {
        return lines.offset();
    }

    /** The length of the line of the newest article, in bytes. */
    int length() {
        return lines.length();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
