package io.newswire.standalone.chaos.campaign;

import java.util.SplittableRandom;

/** What happens in each round, by a seed and nothing else: round 7 of a seed can be run without the six before. */
record CampaignScript(long seed) {
    PlannedRound round(int number) {
        // a generator that mixes its seed: neighbours have nothing in common
        return new RoundWriter(number, new SplittableRandom(seed * 1_000_003 + number)).write();
    }
}
