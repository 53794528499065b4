package io.newswire.streams;

/** A command could not do its work; the message is all that its user is told. */
public final class CommandFailed extends RuntimeException {
    public CommandFailed(String message) {
        super(message);
    }
}
