package io.newswire.standalone.chaos.campaign;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The plan of one round.
 *
 * @param seed seed of the published articles
 * @param brokers number of brokers: one, or three with replication
 * @param instances names of the instances that run at the start
 */
record PlannedRound(int number, long seed, int brokers, List<String> instances, List<Strike> strikes) {
    PlannedRound {
        instances = List.copyOf(instances);
        strikes = List.copyOf(strikes);
    }

    /** Returns whether a fault of this kind is planned for a process. */
    boolean has(FaultKind kind, String target) {
        return strikes.stream()
                .flatMap(strike -> strike.faults().stream())
                .anyMatch(fault -> fault.kind() == kind && fault.targets().contains(target));
    }

    @Override
    public String toString() {
        return "round " + number + " on " + (brokers == 1 ? "one broker" : brokers + " brokers") + ", instances "
                + String.join(", ", instances) + ": "
                + strikes.stream().map(Strike::toString).collect(Collectors.joining("; "));
    }
}
