package io.newswire.streams.paragraphs;

/** An event that breaks the contract of {@code news.paragraphs}; the message says how. */
public final class BadParagraph extends RuntimeException {
    public BadParagraph(String message) {
        super(message);
    }
}
