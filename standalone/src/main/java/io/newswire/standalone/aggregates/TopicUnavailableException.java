package io.newswire.standalone.aggregates;

/** Says why a topic cannot be read; the message names the broker's address and is fit for the user. */
public final class TopicUnavailableException extends RuntimeException {
    TopicUnavailableException(String message) {
        super(message);
    }

    TopicUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
