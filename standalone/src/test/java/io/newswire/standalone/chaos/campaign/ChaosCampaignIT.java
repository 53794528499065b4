package io.newswire.standalone.chaos.campaign;

import io.newswire.standalone.chaos.ChaosRun;
import io.newswire.standalone.chaos.WithChaos;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs rounds of random faults for {@code -Dchaos.minutes} (default 60) with the seed {@code -Dchaos.seed}, starting at
 * round {@code -Dchaos.round} (default 1): {@code mvn verify -Pchaos-campaign}. The round in which the time runs out is
 * completed.
 */
@ExtendWith(WithChaos.class)
class ChaosCampaignIT {
    private static final long DEFAULT_MINUTES = 60;

    @Test
    void shouldCountExactlyThroughAllThatHappensByChance(ChaosRun run) throws Exception {
        Duration time = Duration.ofMinutes(Long.getLong("chaos.minutes", DEFAULT_MINUTES));
        CampaignSummary summary =
                new CampaignSummary(SmallDisk.isPossible(run.data().resolve("disk")));
        CampaignScript script = new CampaignScript(run.seed());
        for (int number = Integer.getInteger("chaos.round", 1);
                summary.elapsed().compareTo(time) < 0;
                number++) {
            pass(script.round(number), run, summary);
        }
        System.out.println(summary.report(run.lines()));
    }

    private static void pass(PlannedRound round, ChaosRun run, CampaignSummary summary) throws Exception {
        System.out.println("campaign: seed " + run.seed() + ", " + round);
        ChaosRun part = run.part("round-" + round.number(), round.seed());
        try {
            new RoundRun(part, round, summary).play();
        } catch (Exception | AssertionError e) {
            System.out.println(summary.report(run.lines()));
            throw new AssertionError(
                    "seed " + run.seed() + ", " + round + "\nfailed; -Dchaos.seed=" + run.seed() + " -Dchaos.round="
                            + round.number() + " plays the same faults again\n" + e.getMessage(),
                    e);
        }
        summary.roundPassed();
        run.discard(part);
    }
}
