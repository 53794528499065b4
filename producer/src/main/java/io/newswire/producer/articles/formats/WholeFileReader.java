package io.newswire.producer.articles.formats;

import io.newswire.producer.articles.ArticleFields;
import io.newswire.producer.articles.ArticleReader;
import io.newswire.producer.articles.Content;
import io.newswire.producer.articles.text.BadArticleException;
import java.io.IOException;

/** Reads a file that holds one article. */
final class WholeFileReader implements ArticleReader {

    private final Content content;
    private final byte[] bytes;
    private final RecordParser parser;
    private boolean read;

    /**
     * Reads the content.
     *
     * @throws BadArticleException if it is larger than 64 MiB
     */
    WholeFileReader(Content content, RecordParser parser) throws IOException, BadArticleException {
        this.content = content;
        this.bytes = allOf(content);
        this.parser = parser;
    }

    static byte[] allOf(Content content) throws IOException, BadArticleException {
        byte[] bytes = content.bytes();
        if (bytes == null) {
            throw new BadArticleException("is larger than 64 MiB, which is no article");
        }
        return bytes;
    }

    @Override
    public boolean next() {
        boolean first = !read;
        read = true;
        return first;
    }

    @Override
    public long line() {
        return 0;
    }

    @Override
    public ArticleFields fields() throws BadArticleException {
        return parser.parse(bytes, 0, bytes.length, 0);
    }

    @Override
    public int length() {
        return bytes.length;
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
