package io.newswire.streams.cli;

import io.newswire.streams.kafka.ApplicationId;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which application's state to use, and in which folder it is. */
public final class StateOptions {
    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "${env:NEWSWIRE_APPLICATION_ID:-newswire}",
            converter = ApplicationId.Converter.class,
            description = "Names the consumer group and the state (NEWSWIRE_APPLICATION_ID; default: newswire).")
    private ApplicationId applicationId = new ApplicationId("newswire");

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "${env:NEWSWIRE_STATE_DIR:-${sys:user.home}/.newswire/state}",
            description = "Where the state lies; keep it on a volume (NEWSWIRE_STATE_DIR; default: ~/.newswire/state).")
    private Path dir = Path.of("");

    public ApplicationId applicationId() {
        return applicationId;
    }

    public Path dir() {
        return dir;
    }
}
