package io.newswire.producer.articles;

import io.newswire.producer.articles.text.BadArticleException;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a file record by record. Each record is an article or a problem. */
public interface ArticleReader extends Closeable {

    /**
     * Moves to the next record; false at the end.
     *
     * @throws IOException if the content ends too early, or nothing after this record can be read
     */
    boolean next() throws IOException;

    /** The line on which the record starts, from 1; 0 stands for the file as a whole. */
    long line();

    /** The fields of the record. */
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
     * Parses any record of this file again from its bytes; null if a record cannot be parsed without the rest of the
     * file. The parser is small and can be used after the reader is closed.
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
