package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the articles of one file or stream once, in their order there. Keeps one article in memory. */
public final class ArticleStream implements ArticleSource {

    private final String name;
    private final Problems problems;
    private final ArticleBuilder builder;
    private final ArticleReader reader;

    ArticleStream(ArticleReader reader, String name, ArticleBuilder builder, Problems problems) {
        this.reader = reader;
        this.name = name;
        this.builder = builder;
        this.problems = problems;
    }

    /**
     * Begins to read a stream in any of the formats; the stream is closed at the end. The first bytes decide the
     * format. If no format recognises them, the stream is read as JSON Lines.
     *
     * @param name the name of the file in reports
     * @throws IOException if the stream cannot be read, or has a format that cannot be used
     */
    public static ArticleStream open(InputStream in, String name, ArticleInputs inputs, Problems problems)
            throws IOException {
        Content content = Content.open(in, name, inputs.reading(), false);
        ArticleFormat found = new FormatFinder(inputs).find(content.head());
        ArticleFormat format = found == null ? inputs.formats().get(0) : found;
        try {
            return new ArticleStream(
                    format.read(content, inputs.reading()), name, new ArticleBuilder(inputs.reading()), problems);
        } catch (BadArticleException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public @Nullable Article next() throws IOException {
        while (reader.next()) {
            SourceLocation location = new SourceLocation(name, reader.line());
            try {
                Article article = builder.build(reader.fields(), location);
                if (Paragraphs.count(article, problems) > 0) {
                    return article;
                }
            } catch (BadArticleException e) {
                problems.report(
                        e.line() == 0 ? location : new SourceLocation(name, e.line()), String.valueOf(e.getMessage()));
            }
        }
        return null;
    }

    /** The reader, at the record of the newest article. */
    ArticleReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        problems.release();
    }
}
