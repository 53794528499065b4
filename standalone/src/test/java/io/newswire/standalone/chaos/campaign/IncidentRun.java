package io.newswire.standalone.chaos.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.standalone.chaos.BrokerProcess;
import io.newswire.standalone.chaos.CountingGroup;
import io.newswire.standalone.chaos.Folders;
import io.newswire.standalone.chaos.Instance;
import io.newswire.standalone.chaos.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Causes all faults of an incident at the same time and mends each when its time is over. */
record IncidentRun(CountingGroup group, RoundActors actors, Incident incident) {
    /** Exit codes of an orderly stop; 1 is possible too if the brokers were down at the time. */
    private static final List<Integer> IN_ORDER = List.of(0, 143);

    private static final List<Integer> WITHOUT_BROKER = List.of(0, 143, 1);

    void run() throws IOException, InterruptedException {
        for (PlannedFault fault : incident.faults()) {
            begin(fault);
        }
        int passed = 0;
        for (PlannedFault fault : incident.inOrderOfMending()) {
            Waiting.forTime(Duration.ofSeconds(Math.max(0, fault.seconds() - passed)));
            passed = Math.max(passed, fault.seconds());
            mend(fault);
        }
    }

    private void begin(PlannedFault fault) throws IOException, InterruptedException {
        String target = fault.target();
        switch (fault.kind()) {
            case KILL, KILL_FOR_GOOD, STATE_DELETED -> actors.kill(target);
            case STOP -> actors.askToStop(target);
            case STALL -> actors.instance(target).child().pause();
            case DISK_FULL -> {
                actors.disk(target).fill();
                // an instance writes little between start and stop, so both must happen on a full disk
                actors.restart(target, !incident.hasBroker());
            }
            case INSTANCES -> actors.runExactly(fault.targets());
            case BROKER_RESTART -> broker(target).stop();
            case BROKER_KILL -> broker(target).kill();
        }
    }

    private void mend(PlannedFault fault) throws IOException, InterruptedException {
        String target = fault.target();
        switch (fault.kind()) {
            case KILL -> actors.start(target);
            case STOP -> startAfterItsEnd(target);
            case STALL -> actors.instance(target).child().resume();
            case STATE_DELETED -> {
                Folders.deleteContents(group.stateDir(target));
                actors.start(target);
            }
            case DISK_FULL -> makeRoom(target);
            case BROKER_RESTART, BROKER_KILL -> broker(target).start();
            case KILL_FOR_GOOD, INSTANCES -> {
                // nothing to mend
            }
        }
    }

    private void startAfterItsEnd(String name) throws IOException, InterruptedException {
        assertThat(actors.instance(name).child().exitCode())
                .as("exit code of the orderly stop of %s", name)
                .isIn(incident.hasBroker() ? WITHOUT_BROKER : IN_ORDER);
        actors.start(name);
    }

    /** Frees the disk. If the instance has ended because of it, starts the instance again, as a supervisor would. */
    private void makeRoom(String name) throws IOException, InterruptedException {
        actors.disk(name).empty();
        Instance instance = actors.instance(name);
        boolean hasEnded = !instance.child().isAlive();
        System.out.printf(
                "chaos: %s %s while its disk was full%n",
                name, hasEnded ? "ended with exit code " + instance.child().exitCode() : "ran on");
        if (hasEnded) {
            group.stopTracking(instance);
            actors.start(name);
        }
    }

    private BrokerProcess broker(String name) {
        return group.brokers().node(Integer.parseInt(name.substring("broker ".length())));
    }
}
