package io.newswire.producer.publish;

/** Publishing has stopped early; the message says in one line why, and helps the user to mend it. */
public final class PublishFailedException extends Exception {

    PublishFailedException(String message) {
        super(message);
    }

    PublishFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
