package io.newswire.standalone.chaos.campaign;

import java.util.List;

/**
 * One fault of a script.
 *
 * @param targets names of instances, or of one broker; for {@link FaultKind#INSTANCES} all that are to run
 * @param seconds until it is mended
 */
record PlannedFault(FaultKind kind, List<String> targets, int seconds) {
    PlannedFault {
        targets = List.copyOf(targets);
        if (targets.isEmpty() || seconds < kind.leastSeconds() || seconds > kind.mostSeconds()) {
            throw new IllegalArgumentException(kind + " of " + targets + " for " + seconds + " s");
        }
    }

    /** The process that it is about. */
    String target() {
        return targets.get(0);
    }

    @Override
    public String toString() {
        return kind.describe(String.join(", ", targets), seconds);
    }
}
