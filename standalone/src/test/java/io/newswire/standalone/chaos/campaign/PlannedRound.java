package io.newswire.standalone.chaos.campaign;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that happens in one round.
 *
 * @param seed of what is published
 * @param brokers one, or three that replicate
 * @param instances names of those that run at first
 */
record PlannedRound(int number, long seed, int brokers, List<String> instances, List<Strike> strikes) {
    PlannedRound {
        instances = List.copyOf(instances);
        strikes = List.copyOf(strikes);
    }

    /** Whether a fault of this kind is planned for a process. */
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
