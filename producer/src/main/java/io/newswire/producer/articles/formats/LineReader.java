package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.text.BadArticleException;
import io.newswire.producer.articles.text.ByteLines;
import java.io.IOException;

/** Reads a file in which each non-blank line is a record. */
final class LineReader implements ArticleReader {

    private final Content content;
    private final ByteLines lines;
    private final RecordParser parser;

    LineReader(Content content, RecordParser parser) {
        this.content = content;
        this.lines = new ByteLines(content.stream());
        this.parser = parser;
    }

    @Override
    public boolean next() throws IOException {
        boolean found = lines.next();
        while (found && lines.length() == 0 && !lines.tooLong()) {
            found = lines.next();
        }
        return found;
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public ArticleFields fields() throws BadArticleException {
        if (lines.tooLong()) {
            throw new BadArticleException("line is longer than 64 MiB");
        }
        return parser.parse(lines.buffer(), lines.start(), lines.length(), lines.offset());
    }

    @Override
    public long offset() {
        return lines.offset();
    }

    @Override
    public int length() {
        return lines.length();
    }

    @Override
    public RecordParser parser() {
        return parser;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
