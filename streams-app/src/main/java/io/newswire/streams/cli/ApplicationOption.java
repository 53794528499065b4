package io.newswire.streams.cli;

import io.newswire.streams.kafka.ApplicationId;
import picocli.CommandLine.Option;

/** Which application is meant. */
public final class ApplicationOption {
    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "${env:NEWSWIRE_APPLICATION_ID:-newswire}",
            converter = ApplicationId.Converter.class,
            description = "Names the consumer group and the state (NEWSWIRE_APPLICATION_ID; default: newswire).")
    private ApplicationId applicationId = new ApplicationId("newswire");

    public ApplicationId id() {
        return applicationId;
    }
}
