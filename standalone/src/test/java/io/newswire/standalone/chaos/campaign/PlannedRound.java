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
record PlannedRound(int number, long seed, int brokers, List<String> instances, List<Incident> incidents) {
    PlannedRound {
        instances = List.copyOf(instances);
        incidents = List.copyOf(incidents);
    }

    /** Returns whether a fault of this kind is planned for a process. */
    boolean has(FaultKind kind, String target) {
        return incidents.stream()
                .flatMap(incident -> incident.faults().stream())
                .anyMatch(fault -> fault.kind() == kind && fault.targets().contains(target));
    }

    @Override
    public String toString() {
        return "round " + number + " on " + (brokers == 1 ? "one broker" : brokers + " brokers") + ", instances "
                + String.join(", ", instances) + ": "
                + incidents.stream().map(Incident::toString).collect(Collectors.joining("; "));
    }
}
