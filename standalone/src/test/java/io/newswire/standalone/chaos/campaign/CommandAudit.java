package io.newswire.standalone.chaos.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.chaos.Child;
import io.newswire.standalone.chaos.CountingGroup;
import java.io.IOException;

/** The command {@code audit} of the packaged streams-app, run after each round. */
final class CommandAudit {
    private CommandAudit() {}

    /** Recounts from the log; its exit code must be 0. */
    static void require(CountingGroup group) throws IOException, InterruptedException {
        Child audit = group.command("audit");
        assertThat(audit.exitCode())
                .as("exit code of audit, which says: %s", audit.lines())
                .isZero();
    }
}
