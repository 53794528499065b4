package io.newswire.standalone.chaos.campaign;

import java.util.List;

/**
 * One fault of a script.
 *
 * @param targets names of instances, or of one broker; for {@link FaultKind#INSTANCES} all that are to run
 * @param seconds time until the fault is mended
 */
record PlannedFault(FaultKind kind, List<String> targets, int seconds) {
    PlannedFault {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || seconds < kind.leastSeconds() || seconds > kind.mostSeconds()) {
            throw new IllegalArgumentException(kind + " of " + targets + " for " + seconds + " s");
        }
    }

    /** Returns the process to which the fault happens. */
    String target() {
        return targets.get(0);
    }

    @Override
    public String toString() {
        return kind.describe(String.join(", ", targets), seconds);
    }
}
