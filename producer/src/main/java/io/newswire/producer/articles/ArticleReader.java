package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file record by record, each of which holds an article or a problem. */
public interface ArticleReader extends Closeable {

    /**
     * Moves to the next record; false at the end.
     *
     * @throws IOException if the content breaks off, or nothing behind this place can be read
     */
    boolean next() throws IOException;

    /** The line on which the record starts, from 1; 0 stands for the file as a whole. */
    long line();

    /** What the record says. */
    ArticleFields fields() throws BadArticleException;

    /** Where the record starts in the content, in bytes. */
    default long offset() {
        return 0;
    }

    /** The length of the record in bytes. */
    default int length() {
        return 0;
    }

    /**
     * Parses any record of this file again from its bytes; null if its records cannot be read alone. It stays usable
     * when the reader is closed, and is small.
     */
    default @Nullable RecordParser parser() {
        return null;
    }

    /** Parses one record; {@code offset} is where it starts in the content, for messages. */
    @FunctionalInterface
    interface RecordParser {
        ArticleFields parse(byte[] bytes, int start, int length, long offset) throws BadArticleException;
    }
}
