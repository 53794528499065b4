package io.newswire.standalone.chaos.campaign;

import io.newswire.standalone.chaos.ChaosRun;
import io.newswire.standalone.chaos.CountingGroup;
import io.newswire.standalone.chaos.FaultyReplay;
import io.newswire.standalone.chaos.ReplayPlan;
import java.time.Duration;
import java.util.List;

/**
 * Runs one round: starts brokers and instances, replays a feed at a constant rate, causes the incidents one after
 * another, ends the feed and checks the whole table, by the reference and by the audit.
 */
record RoundRun(ChaosRun run, PlannedRound round, CampaignSummary summary) {
    /** Longer than any round; the round ends its feed itself. */
    private static final Duration FEED = Duration.ofMinutes(30);

    private static final Duration SPAN = Duration.ofDays(360);
    /** The feed has this many parts, and a round publishes at least one: a minute, 12 days of event time. */
    private static final int PART = 30;

    void play() throws Exception {
        CountingGroup group = run.group(round.brokers(), List.of(), List.of());
        RoundActors actors = new RoundActors(group);
        for (String name : RoundWriter.NAMES) {
            if (round.has(FaultKind.DISK_FULL, name) && summary.hasSmallDisks()) {
                actors.giveDisk(name);
            }
        }
        actors.runExactly(round.instances());
        ReplayPlan plan = new ReplayPlan(run.paragraphs(), FEED, SPAN);
        try (FaultyReplay replay = new FaultyReplay(group, run, run.paragraphs() / PART, plan)) {
            for (Incident incident : round.incidents()) {
                Incident possible = summary.possible(incident);
                if (!possible.faults().isEmpty()) {
                    IncidentRun happening = new IncidentRun(group, actors, possible);
                    summary.passed(possible, replay.fault(possible.toString(), happening::run));
                }
            }
            replay.end();
        }
        CommandAudit.require(group);
    }
}
