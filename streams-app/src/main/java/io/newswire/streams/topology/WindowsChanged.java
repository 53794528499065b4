package io.newswire.streams.topology;

/** The state at hand was built with other windows than those asked for, and cannot be read with these. */
public final class WindowsChanged extends RuntimeException {
    private final String reason;

    WindowsChanged(String built, String asked) {
        super("the state was built with windows " + built + ", not " + asked
                + "; run 'newswire.jar reset' to count anew, or choose another --application-id");
        reason = "the state was built with windows " + built + ", not " + asked;
    }

    /** What is wrong, without the remedy. */
    public String reason() {
        return reason;
    }
}
