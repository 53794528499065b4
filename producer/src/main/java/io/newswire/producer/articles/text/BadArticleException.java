package io.newswire.producer.articles.text;

/**
 * Says in one line why an article, or a row about it, cannot be used; {@code line} is the line in its file, if known.
 */
public final class BadArticleException extends Exception {

    private final long line;

    public BadArticleException(String message) {
        this(message, 0);
    }

    public BadArticleException(String message, long line) {
        super(message);
        this.line = line;
    }

    /** The line, counted from 1; 0 means the line of the record. */
    public long line() {
        return line;
    }
}
