package io.newswire.standalone.chaos.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Generates the plan of one round and tracks which instances run, so that the target of every fault exists. */
final class RoundWriter {
    static final List<String> NAMES = List.of("i1", "i2", "i3", "i4");
    private static final int REPLICATED = 3;
    private static final int LEAST_INCIDENTS = 2;
    private static final int MOST_INCIDENTS = 4;
    /** One incident in this many has two faults, on average. */
    private static final int TWO_AT_ONCE = 3;

    private final int number;
    private final SplittableRandom random;
    private final int brokers;
    private final TreeSet<String> running = new TreeSet<>();

    RoundWriter(int number, SplittableRandom random) {
        this.number = number;
        this.random = random;
        brokers = random.nextBoolean() ? 1 : REPLICATED;
    }

    PlannedRound write() {
        running.addAll(NAMES.subList(0, between(1, NAMES.size())));
        List<String> first = List.copyOf(running);
        List<Incident> incidents = new ArrayList<>();
        int count = between(LEAST_INCIDENTS, MOST_INCIDENTS);
        while (incidents.size() < count) {
            incidents.add(incident());
        }
        return new PlannedRound(number, random.nextInt(1_000_000), brokers, first, incidents);
    }

    private Incident incident() {
        Set<String> taken = new TreeSet<>();
        PlannedFault first = fault(taken);
        List<PlannedFault> faults = new ArrayList<>(List.of(first));
        if (first.kind() != FaultKind.INSTANCES && random.nextInt(TWO_AT_ONCE) == 0) {
            taken.addAll(first.targets());
            faults.add(fault(taken));
        }
        faults.stream()
                .filter(fault -> fault.kind() == FaultKind.KILL_FOR_GOOD)
                .forEach(fault -> running.remove(fault.target()));
        return new Incident(faults);
    }

    /** Returns a random fault of a process that has no other fault at the same time. */
    private PlannedFault fault(Set<String> taken) {
        List<String> instances =
                running.stream().filter(name -> !taken.contains(name)).toList();
        List<String> nodes = Stream.of("broker 1", "broker 2", "broker 3")
                .limit(brokers)
                .filter(name -> !taken.contains(name))
                .toList();
        List<FaultKind> possible = Stream.of(FaultKind.values())
                .filter(kind -> kind.isOfBroker() ? !nodes.isEmpty() : !instances.isEmpty())
                .filter(kind -> kind != FaultKind.INSTANCES || taken.isEmpty())
                .filter(kind -> kind != FaultKind.KILL_FOR_GOOD || instances.size() > 1)
                .toList();
        FaultKind kind = any(possible);
        int seconds = between(kind.leastSeconds(), kind.mostSeconds());
        if (kind == FaultKind.INSTANCES) {
            return new PlannedFault(kind, change(), seconds);
        }
        return new PlannedFault(kind, List.of(any(kind.isOfBroker() ? nodes : instances)), seconds);
    }

    /** Changes the number of running instances and returns their names. */
    private List<String> change() {
        int others = between(1, NAMES.size() - 1);
        int wanted = others < running.size() ? others : others + 1;
        while (running.size() > wanted) {
            running.remove(any(List.copyOf(running)));
        }
        while (running.size() < wanted) {
            running.add(
                    any(NAMES.stream().filter(name -> !running.contains(name)).toList()));
        }
        return List.copyOf(running);
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
