package io.newswire.standalone.chaos.campaign;

import java.util.SplittableRandom;

/**
 * Generates each round from the seed and the round's number only: round 7 can be run without the six rounds before it.
 */
record CampaignScript(long seed) {
    PlannedRound round(int number) {
        // this generator mixes its seed, so consecutive seeds give unrelated rounds
        return new RoundWriter(number, new SplittableRandom(seed * 1_000_003 + number)).write();
    }
}
