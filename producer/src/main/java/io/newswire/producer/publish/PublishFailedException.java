package io.newswire.producer.publish;

/** Publishing has stopped before its end; the message says why in one line that a person can act on. */
public final class PublishFailedException extends Exception {

    PublishFailedException(String message) {
        super(message);
    }

    PublishFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
