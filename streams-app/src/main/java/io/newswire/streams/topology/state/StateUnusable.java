package io.newswire.streams.topology.state;

/** The state was built with other windows than those asked for, or by another version, and cannot be used. */
public final class StateUnusable extends RuntimeException {
    private final String reason;

    private StateUnusable(String reason) {
        super(reason + "; run 'reset' to count anew, or choose another --application-id");
        this.reason = reason;
    }

    static StateUnusable ofOtherWindows(String built, String asked) {
        return new StateUnusable("the state was built with windows " + built + ", not " + asked);
    }

    static StateUnusable ofAnotherVersion() {
        return new StateUnusable("the state was built by another version of Newswire");
    }

    /** What is wrong, without the remedy. */
    public String reason() {
        return reason;
    }
}
