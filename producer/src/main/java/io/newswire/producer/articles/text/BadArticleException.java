package io.newswire.producer.articles.text;

/** Says in one line why an article, or a row about it, cannot be used; {@code line} is where in its file, if known. */
public final class BadArticleException extends Exception {

    private final long line;

    public BadArticleException(String message) {
        this(message, 0);
    }

    public BadArticleException(String message, long line) {
        super(message);
        this.line = line;
    }

    /** The line from 1; 0 if it is that of the record. */
    public long line() {
        return line;
    }
}
