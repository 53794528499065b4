package io.newswire.standalone.chaos.campaign;

import io.newswire.standalone.chaos.evidence.LogLineCounts;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of a campaign until now, and the faults that this machine does not permit. */
final class CampaignSummary {
    private final boolean smallDisks;
    private final long start = System.nanoTime();
    private final Map<FaultKind, Integer> faults = new EnumMap<>(FaultKind.class);
    private int rounds;
    private int atOnce;
    private int leftOut;
    private Duration longestGap = Duration.ZERO;
    private String longestGapCause = "nothing";

    CampaignSummary(boolean smallDisks) {
        this.smallDisks = smallDisks;
    }

    boolean hasSmallDisks() {
        return smallDisks;
    }

    /** Returns the faults of an incident that are possible on this machine and counts the ones that are left out. */
    Incident possible(Incident incident) {
        List<PlannedFault> possible = incident.faults().stream()
                .filter(fault -> smallDisks || fault.kind() != FaultKind.DISK_FULL)
                .toList();
        leftOut += incident.faults().size() - possible.size();
        return new Incident(possible);
    }

    void passed(Incident incident, Duration gap) {
        incident.faults().forEach(fault -> faults.merge(fault.kind(), 1, Integer::sum));
        if (incident.faults().size() > 1) {
            atOnce++;
        }
        if (gap.compareTo(longestGap) > 0) {
            longestGap = gap;
            longestGapCause = incident.toString();
        }
    }

    void roundPassed() {
        rounds++;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Returns a summary of several lines. */
    String report(LogLineCounts lines) {
        String byKind = faults.entrySet().stream()
                .map(each -> each.getValue() + " × " + each.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return String.format(
                "campaign: %.1f min, %d rounds passed, faults: %s; %d times two at once; %d left out (%s)%n"
                        + "campaign: longest time without a new aggregate %.1f s: %s%n"
                        + "campaign: in the logs %s",
                elapsed().toMillis() / 60_000.0,
                rounds,
                byKind.isEmpty() ? "none" : byKind,
                atOnce,
                leftOut,
                smallDisks ? "none had to be" : "disk full: mounting a tmpfs is refused here",
                longestGap.toMillis() / 1_000.0,
                longestGapCause,
                lines);
    }
}
