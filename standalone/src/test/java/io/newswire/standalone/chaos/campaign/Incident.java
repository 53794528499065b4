package io.newswire.standalone.chaos.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One fault, or two at the same time. */
record Incident(List<PlannedFault> faults) {
    Incident {
        faults = List.copyOf(faults);
    }

    /**
     * Returns the faults in the order in which they are mended: those of brokers first, because an orderly stop of an
     * instance waits for the brokers; then by time.
     */
    List<PlannedFault> inOrderOfMending() {
        return faults.stream()
                .sorted(Comparator.<PlannedFault, Boolean>comparing(
                                fault -> !fault.kind().isOfBroker())
                        .thenComparingInt(PlannedFault::seconds))
                .toList();
    }

    boolean hasBroker() {
        return faults.stream().anyMatch(fault -> fault.kind().isOfBroker());
    }

    @Override
    public String toString() {
        return faults.stream().map(PlannedFault::toString).collect(Collectors.joining(", and at once "));
    }
}
