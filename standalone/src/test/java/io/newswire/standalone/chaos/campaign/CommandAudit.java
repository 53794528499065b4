package io.newswire.standalone.chaos.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.chaos.Child;
import io.newswire.standalone.chaos.CountingGroup;
import java.io.IOException;

/** Runs the command {@code audit} of the packaged streams-app after each round. */
final class CommandAudit {
    private CommandAudit() {}

    /** Counts again from the log and requires exit code 0. */
    static void require(CountingGroup group) throws IOException, InterruptedException {
        Child audit = group.command("audit");
        assertThat(audit.exitCode())
                .as("exit code of audit, which says: %s", audit.lines())
                .isZero();
    }
}
