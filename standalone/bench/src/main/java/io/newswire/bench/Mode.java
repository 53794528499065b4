package io.newswire.bench;

/** What is measured. */
enum Mode {
    /** What a paragraph costs, a row for each program. */
    COST(""),
    /** Everything that the goals need. */
    GOALS("--goals"),
    /** From publishing to a committed aggregate. */
    LATENCY("--latency"),
    /** Newswire in several processes at once. */
    INSTANCES("--instances"),
    /** From the commit of an aggregate to its event at many clients. */
    STREAM("--stream"),
    /** What the data of the page cost. */
    EVIDENCE("--evidence");

    private final String option;

    Mode(String option) {
        this.option = option;
    }

    /** The option that asks for it; empty for what is measured without one. */
    String option() {
        return option;
    }
}
