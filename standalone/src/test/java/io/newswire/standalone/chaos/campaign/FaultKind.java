package io.newswire.standalone.chaos.campaign;

/** The kinds of faults of a process in the group. */
enum FaultKind {
    KILL("kill -9 of %s, started again after %d s", false, 20),
    KILL_FOR_GOOD("kill -9 of %s, not started again", false, 0),
    STOP("orderly stop of %s, started again after %d s", false, 20),
    STALL("%s stalls for %d s", false, 75),
    STATE_DELETED("kill -9 of %s, started again without its state after %d s", false, 20),
    DISK_FULL("no room on the disk of %s, which is started again there, for %d s", false, 40),
    INSTANCES("from now on these run: %s", false, 0),
    BROKER_RESTART("orderly restart of %s, which is away for %d s", true, 10),
    BROKER_KILL("kill -9 of %s, which is away for %d s", true, 20);

    static final int SHORTEST_STALL = 5;

    private final String words;
    private final boolean ofBroker;
    private final int mostSeconds;

    FaultKind(String words, boolean ofBroker, int mostSeconds) {
        this.words = words;
        this.ofBroker = ofBroker;
        this.mostSeconds = mostSeconds;
    }

    boolean isOfBroker() {
        return ofBroker;
    }

    /** Returns the shortest time until the fault is mended, in seconds. */
    int leastSeconds() {
        return this == STALL || this == DISK_FULL ? SHORTEST_STALL : 0;
    }

    /** Returns the longest time until the fault is mended, in seconds. */
    int mostSeconds() {
        return mostSeconds;
    }

    String describe(String target, int seconds) {
        return String.format(words, target, seconds);
    }
}
