package io.newswire.producer.articles;

/** Says in one line why an article, or a row about it, cannot be used. */
final class BadArticleException extends Exception {

    BadArticleException(String message) {
        super(message);
    }
}
