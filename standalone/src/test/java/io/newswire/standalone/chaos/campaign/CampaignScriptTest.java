package io.newswire.standalone.chaos.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CampaignScriptTest {
    private static final int MANY = 500;

    @Test
    void shouldDecideARoundByTheSeedAndTheNumberAlone() {
        // When
        List<PlannedRound> inOrder = rounds(17).toList();
        // Then
        assertThat(new CampaignScript(17).round(MANY)).isEqualTo(inOrder.get(MANY - 1));
        assertThat(rounds(17)).containsExactlyElementsOf(inOrder);
        assertThat(rounds(18)).doesNotContainAnyElementsOf(inOrder);
    }

    @Test
    void shouldLeaveNoKindOfFaultOut() {
        // When
        Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
        rounds(1)
                .flatMap(round -> round.incidents().stream())
                .flatMap(incident -> incident.faults().stream())
                .forEach(fault -> kinds.add(fault.kind()));
        // Then
        assertThat(kinds).containsExactly(FaultKind.values());
        assertThat(rounds(1)).extracting(PlannedRound::brokers).contains(1, 3).containsOnly(1, 3);
        assertThat(rounds(1)).extracting(round -> round.instances().size()).contains(1, 2, 3, 4);
        assertThat(rounds(1).flatMap(round -> round.incidents().stream()))
                .extracting(incident -> incident.faults().size())
                .contains(1, 2);
    }

    @Test
    void shouldHitOnlyWhatRunsAndNothingTwiceAtOnce() {
        for (int number = 1; number <= MANY; number++) {
            PlannedRound round = new CampaignScript(2).round(number);
            TreeSet<String> running = new TreeSet<>(round.instances());
            for (Incident incident : round.incidents()) {
                Set<String> hit = new HashSet<>();
                for (PlannedFault fault : incident.faults()) {
                    if (fault.kind() == FaultKind.INSTANCES) {
                        assertThat(fault.targets().size()).isNotEqualTo(running.size());
                        running = new TreeSet<>(fault.targets());
                        continue;
                    }
                    assertThat(hit.add(fault.target())).as("%s", round).isTrue();
                    if (fault.kind().isOfBroker()) {
                        assertThat(fault.target()).isIn(brokers(round));
                    } else {
                        assertThat(running).as("%s", round).contains(fault.target());
                    }
                    if (fault.kind() == FaultKind.KILL_FOR_GOOD) {
                        running.remove(fault.target());
                    }
                }
                assertThat(running).as("%s", round).isNotEmpty();
            }
        }
    }

    private static List<String> brokers(PlannedRound round) {
        return IntStream.rangeClosed(1, round.brokers())
                .mapToObj(id -> "broker " + id)
                .toList();
    }

    private static Stream<PlannedRound> rounds(long seed) {
        CampaignScript script = new CampaignScript(seed);
        return IntStream.rangeClosed(1, MANY).mapToObj(script::round);
    }
}
