package io.newswire.streams.kafka;

import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExitCodeGenerator;

/** Says why a topic cannot be read; the message names the broker's address and is fit for the user. */
public final class TopicUnavailableException extends RuntimeException implements IExitCodeGenerator {
    public TopicUnavailableException(String message) {
        super(message);
    }

    TopicUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return ExitCode.SOFTWARE;
    }
}
