package io.newswire.streams.cli;

import io.newswire.streams.kafka.ApplicationId;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which application's state to use, and in which folder it is. */
public final class StateOptions {
    @Mixin
    private ApplicationOption application = new ApplicationOption();

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "${env:NEWSWIRE_STATE_DIR:-${sys:user.home}/.newswire/state}",
            description = "Where the state lies; keep it on a volume (NEWSWIRE_STATE_DIR; default: ~/.newswire/state).")
    private Path dir = Path.of("");

    public ApplicationId applicationId() {
        return application.id();
    }

    public Path dir() {
        return dir;
    }
}
