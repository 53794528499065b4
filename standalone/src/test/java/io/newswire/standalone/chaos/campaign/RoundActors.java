package io.newswire.standalone.chaos.campaign;

import io.newswire.standalone.chaos.CountingGroup;
import io.newswire.standalone.chaos.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** The instances of a round by name, and the small disks of those whose disk is to be filled. */
final class RoundActors {
    private final CountingGroup group;
    private final Map<String, Instance> instances = new HashMap<>();
    private final TreeSet<String> running = new TreeSet<>();
    private final Map<String, SmallDisk> disks = new HashMap<>();

    RoundActors(CountingGroup group) {
        this.group = group;
    }

    /** Mounts a small disk for the state of an instance; the instance must not have been started yet. */
    void giveDisk(String name) throws IOException {
        SmallDisk disk = SmallDisk.at(group.stateDir(name));
        group.closeAfterwards(disk);
        disks.put(name, disk);
    }

    SmallDisk disk(String name) {
        return Objects.requireNonNull(disks.get(name));
    }

    Instance instance(String name) {
        return Objects.requireNonNull(instances.get(name));
    }

    /** Starts an instance, for the first time or again. */
    void start(String name) throws IOException {
        Instance known = instances.get(name);
        if (known == null) {
            instances.put(name, group.start(name));
        } else {
            group.startAgain(known);
        }
        running.add(name);
    }

    void kill(String name) throws InterruptedException {
        running.remove(name);
        group.kill(instance(name));
    }

    /** Sends SIGTERM and does not wait. */
    void askToStop(String name) {
        running.remove(name);
        group.stopTracking(instance(name));
        instance(name).child().askToStop();
    }

    /** Stops an instance, by SIGTERM or SIGKILL, waits until its process has ended and starts it again. */
    void restart(String name, boolean orderly) throws IOException, InterruptedException {
        if (orderly) {
            askToStop(name);
            instance(name).child().exitCode();
        } else {
            kill(name);
        }
        start(name);
    }

    /** Starts and stops instances until exactly these run, and waits until they are ready. */
    void runExactly(List<String> names) throws IOException, InterruptedException {
        for (String name : new ArrayList<>(running)) {
            if (!names.contains(name)) {
                running.remove(name);
                group.stop(instance(name));
            }
        }
        for (String name : names) {
            if (!running.contains(name)) {
                start(name);
            }
        }
        group.awaitReady();
    }
}
