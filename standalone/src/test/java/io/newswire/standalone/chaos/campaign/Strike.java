package io.newswire.standalone.chaos.campaign;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** One fault, or two at once. */
record Strike(List<PlannedFault> faults) {
    Strike {
        faults = List.copyOf(faults);
    }

    /** In the order in which they are mended: brokers first, or an orderly stop would wait for them; then by time. */
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
